// Where logs, traces and metrics go. Both resources take Entra tokens only: whoever finds the connection string can
// neither write false telemetry nor read it.

@description('Name of the Log Analytics workspace.')
param workspaceName string

@description('Name of the Application Insights resource.')
param applicationInsightsName string

@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags { *: string }

@description('Days that logs and metrics are kept.')
param retentionDays int

@description('Gigabytes a day after which no more are taken; 0 for no limit.')
param dailyGB int

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: workspaceName
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    // Application Insights' tables are kept for 90 days at no extra charge.
    retentionInDays: retentionDays
    features: {
      disableLocalAuth: true
    }
    workspaceCapping: {
      dailyQuotaGb: dailyGB == 0 ? -1 : dailyGB
    }
  }
}

resource applicationInsights 'Microsoft.Insights/components@2020-02-02' = {
  name: applicationInsightsName
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
  }
}

@description('Resource id of the workspace: where diagnostic settings send, and alerts ask.')
output workspaceId string = workspace.id

@description('Name of the Application Insights resource. Its connection string is read where it is used, so it stays out of deployment outputs.')
output applicationInsightsName string = applicationInsights.name
