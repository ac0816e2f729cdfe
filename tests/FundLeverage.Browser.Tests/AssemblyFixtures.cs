using FundLeverage.Browser.Tests.Support;
using FundLeverage.Testing;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]
[assembly: AssemblyFixture(typeof(Chromium))]
