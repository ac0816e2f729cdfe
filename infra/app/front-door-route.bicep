// The way from Front Door to the app.

@description('The profile.')
param profileName string

@description('Its endpoint.')
param endpointName string

@description('Host name of the app.')
param originHost string

resource profile 'Microsoft.Cdn/profiles@2024-02-01' existing = {
  name: profileName

  resource endpoint 'afdEndpoints' existing = {
    name: endpointName
  }
}

resource origins 'Microsoft.Cdn/profiles/originGroups@2024-02-01' = {
  name: 'app'
  parent: profile
  properties: {
    loadBalancingSettings: {
      sampleSize: 4
      successfulSamplesRequired: 3
      additionalLatencyInMilliseconds: 50
    }
    healthProbeSettings: {
      probePath: '/api/live'
      probeProtocol: 'Https'
      probeRequestType: 'GET'
      // Front Door probes from many places; more often it would keep an instance awake all day.
      probeIntervalInSeconds: 255
    }
  }

  resource app 'origins' = {
    name: 'app'
    properties: {
      hostName: originHost
      originHostHeader: originHost
      httpsPort: 443
      enforceCertificateNameCheck: true
    }
  }
}

resource route 'Microsoft.Cdn/profiles/afdEndpoints/routes@2024-02-01' = {
  name: 'all'
  parent: profile::endpoint
  dependsOn: [origins::app]
  properties: {
    originGroup: {
      id: origins.id
    }
    patternsToMatch: ['/*']
    supportedProtocols: ['Http', 'Https']
    httpsRedirect: 'Enabled'
    forwardingProtocol: 'HttpsOnly'
    linkToDefaultDomain: 'Enabled'
  }
}
