// To try it out: the cheapest of everything, nothing that cannot be undone, gone again with the resource group.
//
//   az deployment sub create --location LOCATION --template-file infra/main.bicep --parameters infra/parameters/trial.bicepparam
//
// AUDIENCE, TENANT-ID: docs/operating/identity.md.
using '../main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'fund-leverage-trial')
param location = readEnvironmentVariable('AZURE_LOCATION', 'eastasia')

param identityMetadataAddress = readEnvironmentVariable(
  'FUNDLEVERAGE_IDENTITY_METADATA_ADDRESS',
  'https://login.microsoftonline.com/TENANT-ID/v2.0/.well-known/openid-configuration'
)
param identityIssuers = readEnvironmentVariable(
  'FUNDLEVERAGE_IDENTITY_ISSUERS',
  'https://login.microsoftonline.com/TENANT-ID/v2.0'
)
param identityAudiences = readEnvironmentVariable('FUNDLEVERAGE_IDENTITY_AUDIENCES', 'APPLICATION-ID')

param dataStorageSku = 'Standard_LRS'
param softDeleteDays = 7
param alwaysReadyInstances = 0
param maximumInstances = 40
param dailyTelemetryGB = 1
param logRetentionDays = 30
