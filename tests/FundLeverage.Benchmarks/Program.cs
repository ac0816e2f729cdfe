using System.Text;
using FundLeverage.Benchmarks;
using FundLeverage.Benchmarks.Emulation;
using FundLeverage.Benchmarks.Funds;
using FundLeverage.Benchmarks.Pairs;
using FundLeverage.Benchmarks.Report;

const string Quick = "--quick";
const string Write = "--write";

Console.OutputEncoding = Encoding.UTF8;
if (args.Except([Quick, Write]).FirstOrDefault() is { } unknown)
{
    await Console.Error.WriteLineAsync($"There is no option {unknown}. There are: {Quick} for a short run, {Write} to write docs/benchmarks.md.");
    return 1;
}

var scale = args.Contains(Quick) ? Scale.Quick : Scale.Full;
await using var azurite = await Emulator.StartAsync();
var stage = new Stage(azurite.ConnectionString, scale);

Console.WriteLine($"Filling a fund with {scale.LongHistory:N0} records");
await stage.FillAsync();

await WarmGet.RunAsync(stage);
await LongHistory.RunAsync(stage);
await Analysis.RunAsync(stage);
await OneRecord.RunAsync(stage);
await ManyRecords.RunAsync(stage);
await ColdStart.RunAsync(stage);
await ImportedRows.RunAsync(stage);
await AsOfQuery.RunAsync(stage);
await ProjectionMemory.RunAsync(stage);
await TableMemory.RunAsync(stage);
await ReportFormats.RunAsync(stage);

var measured = $"{Machine.Describe(scale)}\n\n{stage.Findings}";
Console.WriteLine($"\n{measured}");
if (args.Contains(Write))
    await Page.WriteAsync(measured);
return 0;
