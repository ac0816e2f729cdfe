using FundLeverage.Testing;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]
