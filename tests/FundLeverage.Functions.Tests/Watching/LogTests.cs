using System.Text.RegularExpressions;
using FundLeverage.Functions.Tests.Imports;
using FundLeverage.Testing;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;

namespace FundLeverage.Functions.Tests.Watching;

/// <summary>A whole journey leaves lines behind that an operator can use and that tell nothing about people or money.</summary>
public sealed partial class LogTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Logs_OfAJourney_HoldNoPersonAndNoAmount()
    {
        var clock = new FakeClock(Instant.FromUtc(2021, 12, 1, 1, 0), Duration.FromMilliseconds(1));
        await using var provider = await OidcProvider.StartAsync(clock);
        using var logs = new LogBook();
        await using (var api = await TestApi.StartAsync(azurite, provider, clock, logs))
        {
            await JourneyAsync(api);
        }

        var lines = logs.Lines.Where(line => line.Level >= LogLevel.Information).ToList();
        var own = lines.Where(line => line.Category.StartsWith("FundLeverage.", StringComparison.Ordinal)).ToList();

        string[] secrets = ["demo-submitter", "demo-approver", "demo-admin", "测试引导基金", "秘密", "31415926", "3.1415926", "张三", "138-0000-1111"];
        Assert.All(lines, line => Assert.DoesNotContain(secrets, secret => $"{line.Text} {line.Exception}".Contains(secret, StringComparison.Ordinal)));
        Assert.Contains(own, line => line.Text == "1 records written to demo/f");
        Assert.Contains(own, line => line.Text == "Report 2021-11-v1 of demo/f is published");
        Assert.Contains(own, line => ImportOver().IsMatch(line.Text));
        Assert.Contains(own, line => line.Text == "Denied OpenFund: role-missing, workspace demo");
    }

    [Fact]
    public async Task Logs_OfTheProduct_AreStructuredAndHaveTheirIds()
    {
        var clock = new FakeClock(Instant.FromUtc(2021, 12, 1, 1, 0), Duration.FromMilliseconds(1));
        await using var provider = await OidcProvider.StartAsync(clock);
        using var logs = new LogBook();
        await using (var api = await TestApi.StartAsync(azurite, provider, clock, logs))
        {
            await JourneyAsync(api);
        }

        var own = logs.Lines.Where(line => line.Category.StartsWith("FundLeverage.", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(own);
        Assert.All(own, line =>
        {
            Assert.NotEqual(0, line.Id.Id);
            Assert.NotNull(line.Id.Name);
            Assert.Equal("{OriginalFormat}", line.Values[^1].Key);
        });
    }

    [Fact]
    public void Logging_InTheSources_IsGeneratedThroughout()
    {
        var found = Directory.EnumerateFiles(Path.Combine(Repository.Root, "functions"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Where(file => HandWritten().IsMatch(File.ReadAllText(file)));

        Assert.Empty(found);
    }

    private static async Task JourneyAsync(TestApi api)
    {
        await api.OpenFundAsync("f", "a");
        (await api.PostAsync("/api/funds/f/sub-funds", new { id = "b", name = "秘密基金", manager = "张三 138-0000-1111", formedOn = "2021-01-01" })).RequireStatus(201);
        (await api.PostAsync("/api/funds/f/commitments", new { subFund = "a", change = "initial", amount = "3.1415926亿", effectiveOn = "2021-02-01" })).RequireStatus(201);
        (await api.PostAsync("/api/funds/f/commitments", new { subFund = "a", change = "initial", amount = "314159260000亿", effectiveOn = "2021-02-01" })).RequireStatus(400);
        (await api.GetAsync("/api/funds/f/leverage?asOf=2021-11-30")).RequireStatus(200);
        (await api.PostAsync("/api/claims/check", new { text = "张三用3.1415926亿元撬动了秘密的90亿元" })).RequireStatus(200);
        (await api.PostAsync("/api/funds", new { id = "g", name = "秘密" })).RequireStatus(403);
        await api.ImportAsync("子基金,变动,认缴额,日期,备注\nb,首次,3.1415926亿元,2021-02-01,张三\n秘密,首次,1亿元,2021-02-01,\n", query: "rows=good");
        (await api.PostAsync("/api/funds/f/reports", new { period = "2021-11" }, person: "admin")).RequireStatus(201);
        (await api.GetAsync("/api/funds/f/verification")).RequireStatus(200);
        (await api.PostAsync("/api/funds/f/records/1/reversal", new { reason = "张三说的" })).RequireStatus(422);
    }

    [GeneratedRegex("^Import \\S+ is over: Completed, 1 records written$")]
    private static partial Regex ImportOver();

    [GeneratedRegex(@"\.Log(Trace|Debug|Information|Warning|Error|Critical)\(|Console\.Write(?!Line\((await |sentence|LocalTexts))(?!.*setup\.Message)")]
    private static partial Regex HandWritten();
}
