// The function app on Flex Consumption, and its settings. No setting made here holds a secret: each says where something is
// and which identity opens it.

@description('Name of the function app.')
param name string

@description('Name of the plan.')
param planName string

@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags { *: string }

@description('Resource id of the identity the app runs as.')
param identityId string

@description('Client id of the same identity.')
param identityClientId string

@description('Address of the Blob service of the host\'s storage account.')
param hostBlobServiceUri string

@description('Address of the Table service of the host\'s storage account.')
param hostTableServiceUri string

@description('Address of the container that holds the deployed package.')
param deploymentContainerUri string

@description('Address of the Table service with the ledger.')
param tableServiceUri string

@description('Address of the Queue service of the host\'s storage account.')
param queueServiceUri string

@description('Address of the Blob service.')
param blobServiceUri string

@description('Letters and digits in front of the names of tables and containers.')
param tablePrefix string

@description('The Application Insights resource.')
param applicationInsightsName string

@description('Where telemetry is sent beside it by the OpenTelemetry protocol; empty for nowhere.')
param otlpEndpoint string

@description('Whose tokens the app believes, and which of their claims say what.')
param tokens {
  metadataAddress: string
  issuers: string
  audiences: string
  workspaceClaim: string
  rolesClaim: string
  nameClaim: string
  subjectClaim: string
}

@description('How people sign in to the web page.')
param signIn {
  clientId: string
  scope: string
  parameters: string
  origins: string
}

@description('Whether the header of App Service authentication is believed.')
param appServiceAuthentication bool

@description('Requests that a caller may send to one copy of the app at once, and again within each minute.')
param requestsPerMinute int

@description('Years of working days beside those that the program knows; docs/reports.md says how they are written.')
param workingDays string

@description('Where published reports may be sent: app settings FundLeverage__Delivery__… that are no secrets.')
param deliverySettings { *: string }

@description('Web sites whose pages may call the API from a browser.')
param allowedOrigins string[]

@description('How many instances there are: always, and at most; and the memory of each.')
param scale {
  alwaysReady: int
  maximum: int
  memoryMB: int
}

@description('The subnet that the app joins; empty for none.')
param subnetId string

@description('Front Door\'s id, where the app takes requests from it alone; empty for no Front Door.')
param frontDoorId string

@description('Settings whose values are secrets in the Key Vault.')
param secretSettings string[]

@description('Address of the Key Vault.')
param vaultUri string

@description('The workspace that takes the host\'s log.')
param workspaceId string

resource applicationInsights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: applicationInsightsName
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: {
    // Azure's word for Linux.
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  // azd finds the app to deploy to by this tag: it is the service's name in azure.yaml.
  tags: union(tags, { 'azd-service-name': 'api' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    // Settings that refer to a key vault are read as this identity; without it, as one that the app does not have.
    keyVaultReferenceIdentity: identityId
    siteConfig: {
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      // The platform answers for the app. No cookie or other credential of a browser goes along: callers send a token.
      cors: {
        allowedOrigins: allowedOrigins
        supportCredentials: false
      }
      ipSecurityRestrictionsDefaultAction: empty(frontDoorId) ? 'Allow' : 'Deny'
      ipSecurityRestrictions: empty(frontDoorId)
        ? []
        : [
            {
              name: 'front-door'
              priority: 100
              action: 'Allow'
              tag: 'ServiceTag'
              ipAddress: 'AzureFrontDoor.Backend'
              // Anybody may have a Front Door; this is the one before this app.
              headers: {
                'x-azure-fdid': [frontDoorId]
              }
            }
          ]
    }
    functionAppConfig: {
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: deploymentContainerUri
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      scaleAndConcurrency: {
        instanceMemoryMB: scale.memoryMB
        maximumInstanceCount: scale.maximum
        alwaysReady: scale.alwaysReady == 0
          ? []
          : [
              { name: 'http', instanceCount: scale.alwaysReady }
            ]
      }
    }
  }

  // The parts of a site are written one after another (dependsOn): Azure refuses a change while another is under way.

  // User name and password for deployment, which Azure leaves on by default. azd deploys with an Entra token.
  resource ftpPassword 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: {
      allow: false
    }
  }

  resource scmPassword 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    dependsOn: [ftpPassword]
    properties: {
      allow: false
    }
  }

  resource settings 'config' = {
    name: 'appsettings'
    dependsOn: [scmPassword]
    properties: union(
      deliverySettings,
      {
        // Whole addresses, not the account's name: the host would complete that with the suffix of one cloud.
        AzureWebJobsStorage__blobServiceUri: hostBlobServiceUri
        AzureWebJobsStorage__queueServiceUri: queueServiceUri
        AzureWebJobsStorage__tableServiceUri: hostTableServiceUri
        AzureWebJobsStorage__credential: 'managedidentity'
        AzureWebJobsStorage__clientId: identityClientId
        APPLICATIONINSIGHTS_CONNECTION_STRING: applicationInsights.properties.ConnectionString
        APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
        // The app's own catch-all function serves "/"; without this the host answers with its welcome page.
        AzureWebJobsDisableHomepage: 'true'
        FundLeverage__Storage__TableServiceUri: tableServiceUri
        FundLeverage__Storage__QueueServiceUri: queueServiceUri
        FundLeverage__Storage__BlobServiceUri: blobServiceUri
        FundLeverage__Storage__ManagedIdentityClientId: identityClientId
        FundLeverage__Storage__TablePrefix: tablePrefix
        FundLeverage__Identity__MetadataAddress: tokens.metadataAddress
        FundLeverage__Identity__Issuers: tokens.issuers
        FundLeverage__Identity__Audiences: tokens.audiences
        FundLeverage__Identity__WorkspaceClaim: tokens.workspaceClaim
        FundLeverage__Identity__RolesClaim: tokens.rolesClaim
        FundLeverage__Identity__NameClaim: tokens.nameClaim
        FundLeverage__Identity__SubjectClaim: tokens.subjectClaim
        FundLeverage__Identity__AppServiceAuthentication: string(appServiceAuthentication)
        FundLeverage__SignIn__ClientId: signIn.clientId
        FundLeverage__SignIn__Scope: signIn.scope
        FundLeverage__SignIn__Parameters: signIn.parameters
        FundLeverage__SignIn__Origins: signIn.origins
        FundLeverage__Limits__RequestsPerMinute: string(requestsPerMinute)
        // Six fields, in UTC: every five minutes it is looked which reports are due.
        ReportTickSchedule: '0 */5 * * * *'
        FundLeverage__Reports__WorkingDays: workingDays
        // Each minute what is due is sent.
        DeliveryTickSchedule: '0 * * * * *'
      },
      empty(otlpEndpoint) ? {} : { OTEL_EXPORTER_OTLP_ENDPOINT: otlpEndpoint },
      toObject(
        secretSettings,
        setting => setting,
        setting => '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/${replace(setting, '__', '--')})'
      )
    )
  }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'host'
  scope: app
  properties: {
    workspaceId: workspaceId
    logs: [
      // What the host says even where the app, or its telemetry, does not come up.
      { category: 'FunctionAppLogs', enabled: true }
    ]
  }
}

@description('Name of the function app.')
output name string = app.name

@description('Host name of the app.')
output host string = app.properties.defaultHostName

@description('Where the app answers.')
output uri string = 'https://${app.properties.defaultHostName}'
