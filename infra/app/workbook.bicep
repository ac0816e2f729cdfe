// The page that shows how the app is doing; its content is infra/workbook.json.

@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags { *: string }

@description('The Application Insights resource that it shows.')
param applicationInsightsName string

resource applicationInsights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: applicationInsightsName
}

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  // Azure wants a GUID; this one stays the same from deployment to deployment.
  name: guid(resourceGroup().id, 'fund-leverage')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'FundLeverage'
    category: 'workbook'
    sourceId: applicationInsights.id
    serializedData: loadTextContent('../workbook.json')
  }
}
