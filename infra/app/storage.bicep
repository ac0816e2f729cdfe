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

@description('Blob containers to create. The app creates its own tables and queues.')
param containers string[] = []

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
    // Reachable over the internet, opened by identities alone. Closing the network needs private endpoints first.
    publicNetworkAccess: 'Enabled'
  }

  resource blobService 'blobServices' = {
    name: 'default'

    resource blobContainers 'containers' = [
      for container in containers: {
        name: container
        properties: {
          publicAccess: 'None'
        }
      }
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
