// What wakes an operator. docs/operating/incidents.md has a heading for each of these names, and says what to do.

@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags { *: string }

@description('Who is told. Without anybody the alerts are seen in the portal only.')
param emails string[]

@description('The function app.')
param functionAppName string

@description('The storage account of the fund\'s data.')
param dataStorageName string

@description('The workspace with logs and metrics.')
param workspaceId string

@description('Minutes that a report may be late.')
param reportLateMinutes int

var actions = empty(emails) ? [] : [people.id]

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: functionAppName
}

resource dataStorage 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: dataStorageName
}

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(emails)) {
  name: 'operators'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'operators'
    emailReceivers: [
      for (email, i) in emails: {
        name: 'operator-${i}'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

resource serverErrors 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'server-errors'
  location: 'global'
  tags: tags
  properties: {
    description: 'More than five answers of the kind 5xx in five minutes.'
    severity: 1
    enabled: true
    scopes: [app.id]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'answers'
          criterionType: 'StaticThresholdCriterion'
          metricName: 'Http5xx'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 5
        }
      ]
    }
    actions: [for action in actions: { actionGroupId: action }]
  }
}

resource storageThrottling 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'storage-throttling'
  location: 'global'
  tags: tags
  properties: {
    description: 'The storage account refuses requests because there are too many of them.'
    severity: 2
    enabled: true
    scopes: [dataStorage.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'refused'
          criterionType: 'StaticThresholdCriterion'
          metricName: 'Transactions'
          dimensions: [
            {
              name: 'ResponseType'
              operator: 'Include'
              values: ['ServerBusyError', 'ClientThrottlingError', 'ClientAccountRequestThrottlingError']
            }
          ]
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 10
        }
      ]
    }
    actions: [for action in actions: { actionGroupId: action }]
  }
}

// Asked of the workspace. Each counts what it finds; a table that has no rows yet is no error.
var questions = [
  {
    name: 'callers-throttled'
    description: 'Callers are refused because they send too many requests.'
    severity: 3
    every: 'PT15M'
    query: 'AppMetrics | where Name == "fundleverage.denials" and tostring(Properties.code) == "too-many-requests" | summarize Found = coalesce(sum(Sum), 0.0)'
    operator: 'GreaterThan'
    threshold: 100
  }
  {
    name: 'report-late'
    description: 'A report that is due has not been published.'
    severity: 1
    every: 'PT15M'
    query: 'AppMetrics | where Name == "fundleverage.reports.overdue" | summarize Found = coalesce(max(Max), 0.0) / 60'
    operator: 'GreaterThan'
    threshold: reportLateMinutes
  }
  {
    name: 'ledger-invalid'
    description: 'A ledger does not match its hashes. No figure is given from it.'
    severity: 0
    every: 'PT5M'
    query: 'AppMetrics | where (Name == "fundleverage.verifications" and tostring(Properties.outcome) == "invalid") or (Name == "fundleverage.failures" and tostring(Properties.code) == "ledger-corrupt") | summarize Found = coalesce(sum(Sum), 0.0)'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'delivery-given-up'
    description: 'A published report did not reach a channel, and is not sent there again by itself.'
    severity: 2
    every: 'PT15M'
    query: 'AppMetrics | where Name == "fundleverage.deliveries" and tostring(Properties.outcome) == "givenUp" | summarize Found = coalesce(sum(Sum), 0.0)'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'message-set-aside'
    description: 'Work from a queue failed five times and was put aside.'
    severity: 2
    every: 'PT15M'
    query: 'StorageQueueLogs | where OperationName == "PutMessage" and Uri contains "-poison" | summarize Found = count()'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'no-timer-tick'
    description: 'No timer function ran for an hour: nothing is published and nothing is delivered.'
    severity: 1
    every: 'PT1H'
    query: 'AppMetrics | where Name == "fundleverage.timer.ticks" | summarize Found = count()'
    operator: 'LessThan'
    threshold: 1
  }
]

resource asked 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for question in questions: {
    name: question.name
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: question.name
      description: question.description
      severity: question.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: question.every
      windowSize: question.every
      autoMitigate: true
      // A table comes to be with its first row.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: question.query
            timeAggregation: 'Maximum'
            metricMeasureColumn: 'Found'
            operator: question.operator
            threshold: question.threshold
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      actions: {
        actionGroups: actions
      }
    }
  }
]
