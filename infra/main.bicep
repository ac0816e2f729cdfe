// The whole installation: one resource group with a function app, its identity, two storage accounts, monitoring, and
// what an operator switches on beside them. This file only names and wires; what each part is stands in app/.

targetScope = 'subscription'

// ---- Where, and how much ----

@description('Name of the azd environment, such as "test" or "production". Every name is made from it.')
@minLength(1)
@maxLength(64)
param environmentName string

@description('Azure region; it must offer Flex Consumption.')
@minLength(1)
@metadata({ azd: { type: 'location' } })
param location string

@description('How many copies of the fund\'s data are kept, and where. Standard_ZRS keeps three in separate buildings; Standard_GZRS three more in another region; a region without zones needs Standard_LRS or Standard_GRS.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS', 'Standard_RAGRS', 'Standard_RAGZRS'])
param dataStorageSku string = 'Standard_ZRS'

@description('Instances that are always running, for requests and timers. 0 saves their price; the first request after a quiet time then waits some seconds.')
@minValue(0)
@maxValue(20)
param alwaysReadyInstances int = 0

@description('The most instances that run at once. It bounds the bill, too.')
@minValue(1)
@maxValue(1000)
param maximumInstances int = 40

@description('Memory of one instance, in MB. Each keeps a projection of every fund it answers for.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

// ---- Who gets in ----

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

@description('What the web page asks of the provider beside that, as a query string: resource=… or audience=… where it must be told for whom the token is.')
param signInParameters string = ''

@description('Origins of the provider beside that of its metadata, separated by semicolons: where its token endpoint is on another host.')
param signInOrigins string = ''

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

@description('Whether the header of App Service authentication is believed. Only for an app on which that authentication was switched on; the app refuses to start otherwise.')
param appServiceAuthentication bool = false

@description('Requests that a caller may send to one copy of the app at once, and again within each minute; 0 for no limit.')
@minValue(0)
param requestsPerMinute int = 1200

@description('Years of working days beside those that the program knows, such as the next one; docs/reports.md says how they are written.')
param workingDays string = ''

@description('Where published reports may be sent, as app settings: {"FundLeverage__Delivery__Channels__leaders__Kind":"weCom", …}; docs/delivery.md has all of them. Addresses and keys are secrets: name them in secretSettings.')
param deliverySettings { *: string } = {}

@description('Web sites, such as https://portal.example.gov.cn, whose pages may call the API from a browser. None by default: the app\'s own page needs none.')
param allowedOrigins string[] = []

// ---- What is kept ----

@description('Letters and digits in front of the names of tables and containers, where several installations share an account. None for an account of its own.')
@maxLength(20)
param tablePrefix string = ''

@description('Days during which a deleted blob or container can be brought back, and an earlier version of a blob is kept.')
@minValue(1)
@maxValue(365)
param softDeleteDays int = 30

@description('Days during which nobody can change or delete the files of a published report; 0 for no such policy. The policy is made unlocked: locking it is a decision of its own, and cannot be undone.')
@minValue(0)
@maxValue(146000)
param reportImmutabilityDays int = 0

@description('Whether the account with the fund\'s data is locked against being deleted. azd down then fails until somebody takes the lock away.')
param lockData bool = false

@description('Settings whose values are secrets in the Key Vault, such as FundLeverage__Delivery__Channels__leaders__Address, by name. The vault exists where there is at least one; each secret is named as its setting, with -- in place of __.')
param secretSettings string[] = []

// ---- Networks ----

@description('Whether both storage accounts are closed to the internet, and reached by private endpoints in a virtual network that the app joins.')
param privateNetwork bool = false

@description('Address space of that network: at least a /25.')
param networkPrefix string = '10.71.0.0/24'

@description('Whether Azure Front Door with a web application firewall stands before the app, which then takes requests from it alone. Not offered by every cloud.')
param frontDoor bool = false

@description('Requests of one address in five minutes before the firewall refuses more.')
@minValue(10)
param frontDoorRateLimit int = 6000

// ---- Watching ----

@description('Who is told of alerts and of the budget, by e-mail. Without anybody the alerts are still raised, and seen in the portal.')
param alertEmails string[] = []

@description('Minutes that a report may be late before an alert is raised.')
@minValue(5)
param reportLateMinutes int = 60

@description('How much this installation may cost a month, in the subscription\'s currency, before its budget warns; 0 for no budget.')
@minValue(0)
param monthlyBudget int = 0

@description('First month of the budget. Azure takes only the present month for a new budget, and no other one later: note it in the parameter file after the first deployment.')
param budgetFrom string = utcNow('yyyy-MM-01')

@description('Days that logs and metrics are kept in the workspace.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 90

@description('Gigabytes of telemetry a day after which no more are taken until the next day; 0 for no limit.')
@minValue(0)
param dailyTelemetryGB int = 1

@description('Where telemetry is sent beside Application Insights, by the OpenTelemetry protocol: an address such as https://otel.example.gov.cn:4317. Empty for nowhere.')
param otlpEndpoint string = ''

// azd finds and removes what it made by this tag.
var tags = { 'azd-env-name': environmentName }
var suffix = uniqueString(subscription().id, environmentName, location)
var deploymentContainer = 'deployment'
var reportsContainer = '${toLower(tablePrefix)}reports'

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
    retentionDays: logRetentionDays
    dailyGB: dailyTelemetryGB
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
    containers: [{ name: deploymentContainer, immutabilityDays: 0 }]
    softDeleteDays: 7
    versioning: false
    publicNetworkAccess: !privateNetwork
    locked: false
    workspaceId: monitoring.outputs.workspaceId
  }
}

module dataStorage 'app/storage.bicep' = {
  scope: group
  params: {
    name: 'stdata${suffix}'
    location: location
    tags: tags
    sku: dataStorageSku
    containers: [{ name: reportsContainer, immutabilityDays: reportImmutabilityDays }]
    softDeleteDays: softDeleteDays
    versioning: true
    publicNetworkAccess: !privateNetwork
    locked: lockData
    workspaceId: monitoring.outputs.workspaceId
  }
}

module vault 'app/key-vault.bicep' = if (!empty(secretSettings)) {
  scope: group
  params: {
    name: 'kv-${suffix}'
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
  }
}

module network 'app/network.bicep' = if (privateNetwork) {
  scope: group
  params: {
    name: 'vnet-${suffix}'
    location: location
    tags: tags
    prefix: networkPrefix
    storageNames: [hostStorage.outputs.name, dataStorage.outputs.name]
  }
}

module access 'app/access.bicep' = {
  scope: group
  params: {
    principalId: identity.outputs.principalId
    hostStorageName: hostStorage.outputs.name
    dataStorageName: dataStorage.outputs.name
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    vaultName: vault.?outputs.name ?? ''
  }
}

module edge 'app/front-door.bicep' = if (frontDoor) {
  scope: group
  params: {
    name: 'afd-${suffix}'
    tags: tags
    rateLimit: frontDoorRateLimit
    workspaceId: monitoring.outputs.workspaceId
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
    hostBlobServiceUri: hostStorage.outputs.blobEndpoint
    hostTableServiceUri: hostStorage.outputs.tableEndpoint
    deploymentContainerUri: '${hostStorage.outputs.blobEndpoint}${deploymentContainer}'
    tableServiceUri: dataStorage.outputs.tableEndpoint
    // Queue triggers read the host's own account, so the app sends there.
    queueServiceUri: hostStorage.outputs.queueEndpoint
    blobServiceUri: dataStorage.outputs.blobEndpoint
    tablePrefix: tablePrefix
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    otlpEndpoint: otlpEndpoint
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
      parameters: signInParameters
      origins: signInOrigins
    }
    appServiceAuthentication: appServiceAuthentication
    requestsPerMinute: requestsPerMinute
    workingDays: workingDays
    deliverySettings: deliverySettings
    allowedOrigins: allowedOrigins
    scale: {
      alwaysReady: alwaysReadyInstances
      maximum: maximumInstances
      memoryMB: instanceMemoryMB
    }
    subnetId: network.?outputs.appSubnetId ?? ''
    frontDoorId: edge.?outputs.id ?? ''
    secretSettings: secretSettings
    vaultUri: vault.?outputs.uri ?? ''
    workspaceId: monitoring.outputs.workspaceId
  }
}

// The app must know Front Door's id before it lets it in, and Front Door the app's address before it can go there.
module edgeRoute 'app/front-door-route.bicep' = if (frontDoor) {
  scope: group
  params: {
    profileName: edge.?outputs.name ?? ''
    endpointName: edge.?outputs.endpointName ?? ''
    originHost: functionApp.outputs.host
  }
}

module alerts 'app/alerts.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    emails: alertEmails
    functionAppName: functionApp.outputs.name
    dataStorageName: dataStorage.outputs.name
    workspaceId: monitoring.outputs.workspaceId
    reportLateMinutes: reportLateMinutes
  }
}

module workbook 'app/workbook.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    applicationInsightsName: monitoring.outputs.applicationInsightsName
  }
}

module budget 'app/budget.bicep' = if (monthlyBudget > 0 && !empty(alertEmails)) {
  scope: group
  params: {
    amount: monthlyBudget
    from: budgetFrom
    emails: alertEmails
  }
}

@description('Makes azd build the real Functions worker; azure.yaml says how.')
output UseFunctionsWorker string = 'true'

@description('Name of the function app.')
output SERVICE_API_NAME string = functionApp.outputs.name

@description('Where the app answers.')
output SERVICE_API_URI string = edge.?outputs.uri ?? functionApp.outputs.uri
