using FundLeverage.Infra.Tests.Bicep;

[assembly: AssemblyFixture(typeof(CompiledTemplate))]
