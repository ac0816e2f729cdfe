// For work that counts: a copy in another region, reports that nobody can change, closed networks, somebody who is told.
// Copy it, fill it in, and keep it beside your other infrastructure; nothing in it is a secret.
//
//   az deployment sub create --location LOCATION --template-file infra/main.bicep --parameters infra/parameters/production.bicepparam
using '../main.bicep'

param environmentName = 'fund-leverage'
param location = 'eastasia'

param identityMetadataAddress = 'https://login.microsoftonline.com/TENANT-ID/v2.0/.well-known/openid-configuration'
param identityIssuers = 'https://login.microsoftonline.com/TENANT-ID/v2.0'
param identityAudiences = 'APPLICATION-ID'

// A region without zones: Standard_GRS.
param dataStorageSku = 'Standard_GZRS'
param softDeleteDays = 90
// Thirty years, as the files of a public fund are kept. docs/operating/deploy.md says how it is locked, and that this is for good.
param reportImmutabilityDays = 10957
param lockData = true

// One instance that is always running: the first figure of the morning does not wait, and timers keep their time.
param alwaysReadyInstances = 1
param maximumInstances = 40

param privateNetwork = true
param networkPrefix = '10.71.0.0/24'
param frontDoor = true

param alertEmails = ['operators@example.gov.cn']
param reportLateMinutes = 60
param monthlyBudget = 3000
// Note here the month of the first deployment, such as '2027-01-01'.
// param budgetFrom = '2027-01-01'
param logRetentionDays = 365
param dailyTelemetryGB = 5
