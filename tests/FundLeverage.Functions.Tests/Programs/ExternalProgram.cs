using System.Diagnostics;

namespace FundLeverage.Functions.Tests.Programs;

/// <summary>A program that is not ours, and opens what the product writes.</summary>
/// <param name="Package">The package of Debian and Ubuntu that has it.</param>
/// <param name="Names">What it is called, by distribution.</param>
internal sealed record ExternalProgram(string Package, params string[] Names)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private string? Found => Names.FirstOrDefault(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, name))));

    /// <summary>Skips the test where it is missing; never in CI, where a skipped test is a failure.</summary>
    public void Require() => Assert.SkipUnless(
        Found is not null || Environment.GetEnvironmentVariable("CI") == "true",
        $"{Names[0]} is not installed: apt-get install --no-install-recommends {Package}");

    /// <summary>Runs it to its end.</summary>
    public async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Found ?? Names[0], arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{Names[0]} did not finish: {await output} {await errors}");
        }

        return (process.ExitCode, await output, await errors);
    }
}
