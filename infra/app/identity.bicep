// Who the function app is. User-assigned, not system-assigned: it exists before the app does, so every role is granted
// before the first start, and it survives when the app is recreated.

@description('Name of the identity.')
param name string

@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags { *: string }

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
  tags: tags
}

@description('Resource id: what a resource is given to run as this identity.')
output id string = identity.id

@description('Client id: what the app names when it asks for a token.')
output clientId string = identity.properties.clientId

@description('Object id: what roles are granted to.')
output principalId string = identity.properties.principalId
