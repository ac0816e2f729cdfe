using System.Text;
using FundLeverage.Benchmarks;
using FundLeverage.Benchmarks.Emulation;
using FundLeverage.Benchmarks.Funds;
using FundLeverage.Benchmarks.Pairs;
using FundLeverage.Benchmarks.Report;

const string Quick = "--quick";
const string Write = "--write";

(string Name, string[] Funds, Func<Stage, Task> RunAsync)[] all =
[
    (nameof(WarmGet), [Stage.LongFund, Stage.ShortFund], WarmGet.RunAsync),
    (nameof(LongHistory), [Stage.LongFund, Stage.ShortFund], LongHistory.RunAsync),
    (nameof(Analysis), [Stage.LongFund, Stage.AnalysedFund], Analysis.RunAsync),
    (nameof(OneRecord), [], OneRecord.RunAsync),
    (nameof(ManyRecords), [], ManyRecords.RunAsync),
    (nameof(ColdStart), [Stage.LongFund], ColdStart.RunAsync),
    (nameof(ImportedRows), [], ImportedRows.RunAsync),
    (nameof(AsOfQuery), [Stage.LongFund], AsOfQuery.RunAsync),
    (nameof(ProjectionMemory), [Stage.LongFund], ProjectionMemory.RunAsync),
    (nameof(TableMemory), [Stage.LongFund], TableMemory.RunAsync),
    (nameof(ReportFormats), [Stage.ReportedFund], ReportFormats.RunAsync),
    (nameof(PageInteractions), [], PageInteractions.RunAsync),
];

Console.OutputEncoding = Encoding.UTF8;
var names = args.Except([Quick, Write]).ToList();
if (names.Except(all.Select(pairs => pairs.Name)).FirstOrDefault() is { } unknown)
{
    await Console.Error.WriteLineAsync($"There is no option {unknown}. There are: {Quick} for a short run, {Write} to write docs/benchmarks.md, and the names of pairs to run alone: {string.Join(", ", all.Select(pairs => pairs.Name))}.");
    return 1;
}

if (names.Count > 0 && args.Contains(Write))
{
    await Console.Error.WriteLineAsync($"{Write} takes a run of all pairs, since the page's table is of one run.");
    return 1;
}

var chosen = all.Where(pairs => names.Count == 0 || names.Contains(pairs.Name)).ToList();
var scale = args.Contains(Quick) ? Scale.Quick : Scale.Full;
await using var azurite = await Emulator.StartAsync();
var stage = new Stage(azurite.ConnectionString, scale);
await stage.FillAsync(chosen.SelectMany(pairs => pairs.Funds).Distinct());
foreach (var pairs in chosen)
    await pairs.RunAsync(stage);

var measured = $"{Machine.Describe(scale)}\n\n{stage.Findings}";
Console.WriteLine($"\n{measured}");
if (args.Contains(Write))
    await Page.WriteAsync(measured);
return 0;
