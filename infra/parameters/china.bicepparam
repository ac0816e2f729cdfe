// Azure operated by 21Vianet. Every address comes from environment() or from here; az cloud set --name AzureChinaCloud
// before. Ask first whether the region offers Flex Consumption:
//
//   az functionapp list-flexconsumption-locations --output table
//   az deployment sub create --location LOCATION --template-file infra/main.bicep --parameters infra/parameters/china.bicepparam
using '../main.bicep'

param environmentName = 'fund-leverage'
param location = 'chinanorth3'

param identityMetadataAddress = 'https://login.partner.microsoftonline.cn/TENANT-ID/v2.0/.well-known/openid-configuration'
param identityIssuers = 'https://login.partner.microsoftonline.cn/TENANT-ID/v2.0'
param identityAudiences = 'APPLICATION-ID'

// Three zones; whether a geo-redundant kind is there depends on the region.
param dataStorageSku = 'Standard_ZRS'
param softDeleteDays = 90
param reportImmutabilityDays = 10957
param lockData = true

param alwaysReadyInstances = 1
param privateNetwork = true
// Front Door and budgets are not in every cloud: switch them on once they are offered.
param frontDoor = false
param monthlyBudget = 0

param alertEmails = ['operators@example.gov.cn']
param logRetentionDays = 365
param dailyTelemetryGB = 5
