using FundLeverage.Functions;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

// The deployed host. Compiled only with -p:UseFunctionsWorker=true; FundLeverage.LocalHost has the other one.
var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.AddFundLeverage();
builder.Build().Run();
