// One storage account that only identities can open. Used twice by main.bicep: for the Functions host and for the
// fund's data, so that the host's own bookkeeping never shares keys, quotas or access rules with the ledger.

@description('Name of the account: 3 to 24 lower-case letters and digits, unique in all of Azure.')
@minLength(3)
@maxLength(24)
param name string

@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags { *: string }

@description('How many copies are kept, and where.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS', 'Standard_RAGRS', 'Standard_RAGZRS'])
param sku string

@description('Blob containers to create, and for how many days nobody can change or delete what is in them; 0 for no such policy. The app creates its own tables, queues and other containers.')
param containers { name: string, immutabilityDays: int }[]

@description('Days during which a deleted blob or container can be brought back.')
param softDeleteDays int

@description('Whether an overwritten blob is kept as a version.')
param versioning bool

@description('Whether the account answers the internet. It is opened by identities alone in either case.')
param publicNetworkAccess bool

@description('Whether the account is locked against being deleted.')
param locked bool

@description('The workspace that takes the account\'s logs.')
param workspaceId string

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: sku
  }
  properties: {
    // An account key can do everything and names nobody. Off, with what hangs on keys: SAS made from them, local users.
    allowSharedKeyAccess: false
    isLocalUserEnabled: false
    defaultToOAuthAuthentication: true
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: publicNetworkAccess ? 'Enabled' : 'Disabled'
    networkAcls: {
      bypass: 'None'
      defaultAction: publicNetworkAccess ? 'Allow' : 'Deny'
    }
  }

  resource blobService 'blobServices' = {
    name: 'default'
    properties: {
      isVersioningEnabled: versioning
      deleteRetentionPolicy: {
        enabled: true
        days: softDeleteDays
      }
      containerDeleteRetentionPolicy: {
        enabled: true
        days: softDeleteDays
      }
    }

    resource blobContainers 'containers' = [
      for container in containers: {
        name: container.name
        properties: {
          publicAccess: 'None'
        }
      }
    ]
  }

  resource queueService 'queueServices' = {
    name: 'default'
  }

  resource tableService 'tableServices' = {
    name: 'default'
  }

  // Versions would pile up for ever: snapshots and import files are written anew all the time.
  resource lifecycle 'managementPolicies' = if (versioning) {
    name: 'default'
    dependsOn: [blobService]
    properties: {
      policy: {
        rules: [
          {
            name: 'old-versions'
            type: 'Lifecycle'
            definition: {
              filters: {
                blobTypes: ['blockBlob']
              }
              actions: {
                version: {
                  delete: {
                    daysAfterCreationGreaterThan: softDeleteDays
                  }
                }
              }
            }
          }
        ]
      }
    }
  }
}

resource immutability 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2023-05-01' = [
  for (container, i) in containers: if (container.immutabilityDays > 0) {
    name: 'default'
    parent: account::blobService::blobContainers[i]
    properties: {
      immutabilityPeriodSinceCreationInDays: container.immutabilityDays
      allowProtectedAppendWrites: false
    }
  }
]

resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (locked) {
  name: 'no-deletion'
  scope: account
  properties: {
    level: 'CanNotDelete'
    notes: 'The ledgers are in here. Back them up before this lock is taken away.'
  }
}

// Who changed and deleted what, past the app. Reads are left out: one for each request, and they cost more than the storage.

resource blobLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'changes'
  scope: account::blobService
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'StorageWrite', enabled: true }
      { category: 'StorageDelete', enabled: true }
    ]
  }
}

resource queueLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'changes'
  scope: account::queueService
  properties: {
    workspaceId: workspaceId
    logs: [
      // A message in a poison queue is seen here: the Functions host puts it there, and the app never learns of it.
      { category: 'StorageWrite', enabled: true }
    ]
  }
}

resource tableLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'changes'
  scope: account::tableService
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'StorageWrite', enabled: true }
      { category: 'StorageDelete', enabled: true }
    ]
  }
}

@description('Name of the account.')
output name string = account.name

@description('Address of the Blob service, with a slash at its end.')
output blobEndpoint string = account.properties.primaryEndpoints.blob

@description('Address of the Queue service, with a slash at its end.')
output queueEndpoint string = account.properties.primaryEndpoints.queue

@description('Address of the Table service, with a slash at its end.')
output tableEndpoint string = account.properties.primaryEndpoints.table
