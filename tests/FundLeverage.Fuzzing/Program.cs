using System.Globalization;
using System.Text;
using FundLeverage.Fuzzing;
using FundLeverage.LocalHost.Azurite;

Console.OutputEncoding = Encoding.UTF8;
if (Options.Parse(args) is not { } options)
{
    await Console.Error.WriteLineAsync(Options.Usage);
    return 2;
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {options.Seed}, {(options.Case is { } number ? $"case {number}" : $"{options.Minutes} minutes")}"));
await using var azurite = await AzuriteProcess.StartAsync(null, Console.Error, CancellationToken.None);
using var time = new CancellationTokenSource(TimeSpan.FromMinutes(options.Minutes));
var runs = await Task.WhenAll(options.Boundaries.Select(RunAsync));
return runs.All(hold => hold) ? 0 : 1;

async Task<bool> RunAsync(string boundary)
{
    await using var fuzz = await Fuzz.OpenAsync(boundary, options.Seed, azurite.ConnectionString);
    if (options.Trace)
        fuzz.Before = number => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{boundary} #{number}"));
    if (options.Case is { } only)
        await fuzz.CaseAsync(only);
    else
        await fuzz.RunAsync(int.MaxValue - 1, time.Token);
    Console.WriteLine(fuzz.Report() + string.Join('\n', fuzz.Findings.DistinctBy(finding => finding.Kind)));
    return fuzz.Findings.Count == 0;
}
