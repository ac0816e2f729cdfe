// The whole installation: one resource group with a function app, its identity, two storage accounts and monitoring.
// This file only names and wires; what each part is stands in app/.

targetScope = 'subscription'

@description('Name of the azd environment, such as "test" or "production". Every name is made from it.')
@minLength(1)
@maxLength(64)
param environmentName string

@description('Azure region; it must offer Flex Consumption.')
@minLength(1)
@metadata({ azd: { type: 'location' } })
param location string

@description('How many copies of the fund\'s data are kept, and where. Standard_ZRS keeps three in separate buildings; a region without zones needs Standard_LRS or Standard_GRS.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS', 'Standard_RAGRS', 'Standard_RAGZRS'])
param dataStorageSku string = 'Standard_ZRS'

@description('The OpenID Connect metadata of the provider that signs people in. For Microsoft Entra ID: the authority, the tenant id, then /v2.0/.well-known/openid-configuration.')
@minLength(1)
param identityMetadataAddress string

@description('Accepted token issuers, separated by semicolons. The metadata names the provider\'s own in "issuer".')
@minLength(1)
param identityIssuers string

@description('Accepted token audiences, separated by semicolons. For Microsoft Entra ID: the application (client) id of this API.')
@minLength(1)
param identityAudiences string

@description('The web page\'s client id at the provider: a public client that redirects to the app\'s address. Empty: nobody signs in on the page.')
param signInClientId string = ''

@description('What the web page asks of the provider, separated by spaces. Empty: openid profile.')
param signInScope string = ''

@description('The claim with the workspace: people see the funds of their own workspace only. For Microsoft Entra ID, tid is the tenant.')
@minLength(1)
param identityWorkspaceClaim string = 'tid'

@description('The claim with the roles read, submit, approve and admin.')
@minLength(1)
param identityRolesClaim string = 'roles'

@description('The claim with a person\'s display name.')
@minLength(1)
param identityNameClaim string = 'name'

@description('The claim with a person\'s immutable id. It is written into the ledger.')
@minLength(1)
param identitySubjectClaim string = 'sub'

@description('Requests that a caller may send to one copy of the app at once, and again within each minute; 0 for no limit.')
@minValue(0)
param requestsPerMinute int = 1200

@description('Years of working days beside those that the program knows, such as the next one; docs/reports.md says how they are written.')
param workingDays string = ''

@description('Where published reports may be sent, as app settings: {"FundLeverage__Delivery__Channels__leaders__Kind":"weCom", …}. Addresses and keys as references to a key vault, which the app\'s identity may read: docs/delivery.md.')
@secure()
param deliverySettings { *: string } = {}

@description('Web sites, such as https://portal.example.gov.cn, whose pages may call the API from a browser. None by default: the app\'s own page needs none.')
param allowedOrigins string[] = []

// azd finds and removes what it made by this tag.
var tags = { 'azd-env-name': environmentName }
var suffix = uniqueString(subscription().id, environmentName, location)
var deploymentContainer = 'deployment'

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'app/identity.bicep' = {
  scope: group
  params: {
    name: 'id-${suffix}'
    location: location
    tags: tags
  }
}

module monitoring 'app/monitoring.bicep' = {
  scope: group
  params: {
    workspaceName: 'log-${suffix}'
    applicationInsightsName: 'appi-${suffix}'
    location: location
    tags: tags
  }
}

module hostStorage 'app/storage.bicep' = {
  scope: group
  params: {
    name: 'sthost${suffix}'
    location: location
    tags: tags
    // Nothing here is lost for good: the next deployment writes it again.
    sku: 'Standard_LRS'
    containers: [deploymentContainer]
  }
}

module dataStorage 'app/storage.bicep' = {
  scope: group
  params: {
    name: 'stdata${suffix}'
    location: location
    tags: tags
    sku: dataStorageSku
  }
}

module access 'app/access.bicep' = {
  scope: group
  params: {
    principalId: identity.outputs.principalId
    hostStorageName: hostStorage.outputs.name
    dataStorageName: dataStorage.outputs.name
    applicationInsightsName: monitoring.outputs.applicationInsightsName
  }
}

module functionApp 'app/function-app.bicep' = {
  scope: group
  // The host reads its storage as it starts; without its roles it would fail and retry until they arrive.
  dependsOn: [access]
  params: {
    name: 'func-${suffix}'
    planName: 'plan-${suffix}'
    location: location
    tags: tags
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    hostStorageName: hostStorage.outputs.name
    deploymentContainerUri: '${hostStorage.outputs.blobEndpoint}${deploymentContainer}'
    tableServiceUri: dataStorage.outputs.tableEndpoint
    // Queue triggers read the host's own account, so the app sends there.
    queueServiceUri: hostStorage.outputs.queueEndpoint
    blobServiceUri: dataStorage.outputs.blobEndpoint
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    tokens: {
      metadataAddress: identityMetadataAddress
      issuers: identityIssuers
      audiences: identityAudiences
      workspaceClaim: identityWorkspaceClaim
      rolesClaim: identityRolesClaim
      nameClaim: identityNameClaim
      subjectClaim: identitySubjectClaim
    }
    signIn: {
      clientId: signInClientId
      scope: signInScope
    }
    requestsPerMinute: requestsPerMinute
    workingDays: workingDays
    deliverySettings: deliverySettings
    allowedOrigins: allowedOrigins
  }
}

@description('Makes azd build the real Functions worker; azure.yaml says how.')
output UseFunctionsWorker string = 'true'

@description('Name of the function app.')
output SERVICE_API_NAME string = functionApp.outputs.name

@description('Where the app answers.')
output SERVICE_API_URI string = functionApp.outputs.uri
