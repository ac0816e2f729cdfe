// Front Door with a firewall: one address for people everywhere, a limit for callers that the app does not know, and the
// managed rules against what scanners send. front-door-route.bicep leads it to the app.

@description('Name of the profile.')
param name string

@description('Tags of every resource.')
param tags { *: string }

@description('Requests of one address in five minutes before the firewall refuses more.')
param rateLimit int

@description('The workspace that takes the firewall\'s log.')
param workspaceId string

resource profile 'Microsoft.Cdn/profiles@2024-02-01' = {
  name: name
  location: 'global'
  tags: tags
  sku: {
    // Managed rules need it.
    name: 'Premium_AzureFrontDoor'
  }
  properties: {
    // Uploads of large workbooks take their time.
    originResponseTimeoutSeconds: 120
  }

  resource endpoint 'afdEndpoints' = {
    name: name
    location: 'global'
    tags: tags
    properties: {
      enabledState: 'Enabled'
    }
  }

  resource guard 'securityPolicies' = {
    name: 'firewall'
    properties: {
      parameters: {
        type: 'WebApplicationFirewall'
        wafPolicy: {
          id: firewall.id
        }
        associations: [
          {
            domains: [
              { id: endpoint.id }
            ]
            patternsToMatch: ['/*']
          }
        ]
      }
    }
  }
}

resource firewall 'Microsoft.Network/FrontDoorWebApplicationFirewallPolicies@2024-02-01' = {
  name: replace('waf${name}', '-', '')
  location: 'global'
  tags: tags
  sku: {
    name: 'Premium_AzureFrontDoor'
  }
  properties: {
    policySettings: {
      enabledState: 'Enabled'
      mode: 'Prevention'
      // The app reads its bodies strictly; a workbook is no form that these rules could judge.
      requestBodyCheck: 'Disabled'
    }
    customRules: {
      rules: [
        {
          name: 'RateByAddress'
          priority: 10
          enabledState: 'Enabled'
          ruleType: 'RateLimitRule'
          rateLimitDurationInMinutes: 5
          rateLimitThreshold: rateLimit
          action: 'Block'
          matchConditions: [
            {
              matchVariable: 'RemoteAddr'
              operator: 'IPMatch'
              negateCondition: false
              matchValue: ['0.0.0.0/0', '::/0']
            }
          ]
        }
      ]
    }
    managedRules: {
      managedRuleSets: [
        { ruleSetType: 'Microsoft_DefaultRuleSet', ruleSetVersion: '2.1', ruleSetAction: 'Block' }
        { ruleSetType: 'Microsoft_BotManagerRuleSet', ruleSetVersion: '1.1' }
      ]
    }
  }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'firewall'
  scope: profile
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'FrontDoorWebApplicationFirewallLog', enabled: true }
    ]
  }
}

@description('Name of the profile.')
output name string = profile.name

@description('What Front Door says of itself in X-Azure-FDID; the app lets nobody else in.')
output id string = profile.properties.frontDoorId

@description('Name of the endpoint.')
output endpointName string = profile::endpoint.name

@description('Where people reach the app.')
output uri string = 'https://${profile::endpoint.properties.hostName}'
