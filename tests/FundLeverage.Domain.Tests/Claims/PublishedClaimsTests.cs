using System.Globalization;
using FundLeverage.Domain.Claims;

namespace FundLeverage.Domain.Tests.Claims;

/// <summary>Claims that were printed somewhere, each with the reading that reproduces it (published-claims.csv).</summary>
public sealed class PublishedClaimsTests
{
    private static readonly IReadOnlyDictionary<string, (string AsPrinted, string ExactQuotient)> Published =
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Claims", "published-claims.csv"))
            .Skip(1)
            .Select(line => line.Split(','))
            .ToDictionary(cells => cells[0], cells => (cells[2], cells[7]));

    /// <summary>What is found, and what is looked at and not taken.</summary>
    public static TheoryData<string, ClaimVerdict, string, string> Rows => new()
    {
        { "xm-torch-2021", ClaimVerdict.Holds, "M1 = 32.8182", "M2 = 31.8182" },
        { "shandong-vc", ClaimVerdict.Holds, "M2 = 5.7222", "M1 = 6.7222" },
        { "jiangsu-2024-06", ClaimVerdict.NotCheckable, "M1 = 4.0000", "M2 = 3.0000" },
        { "jiangsu-2024-11", ClaimVerdict.Holds, "sum = 39600000000.0000", "" },
        { "xm-ocean", ClaimVerdict.NotCheckable, "M5 = 2.0000", "M1 = 4.0000" },
        { "zhejiang-2016-08", ClaimVerdict.NotCheckable, "M2 = 3.7298", "M1 = 4.7298" },
        { "zhejiang-tiers", ClaimVerdict.NotCheckable, "M1 = 8.9059", "M1 = 9.9715" },
        { "kvic-2019", ClaimVerdict.NotCheckable, "M1 = 4.9778", "invested = 3.4667" },
        { "kdb", ClaimVerdict.Holds, "M1 = 13.0000", "M2 = 12.0000" },
        { "efsi", ClaimVerdict.Holds, "M1 = 14.9254", "M2 = 13.9254" },
        { "uk-ecf", ClaimVerdict.NotCheckable, "M1 = 1.6921", "M2 = 0.6921" },
        { "yozma-deeptech", ClaimVerdict.Holds, "M1 = 8.0000", "M2 = 7.0000" },
    };

    [Fact]
    public void Rows_AreThoseOfTheFile() => Assert.Equal(Published.Keys, Rows.Select(row => row.Data.Item1));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Check_PublishedClaim_FindsTheReadingThatReproducesIt(string id, ClaimVerdict verdict, string reading, string notTaken)
    {
        var (asPrinted, quotient) = Published[id];

        var report = ClaimChecker.Check(asPrinted);

        Assert.Equal(verdict, report.Verdict);
        var check = report.Checks.First(check => check.Reading is { } found && Text(found) == reading);
        Assert.True(quotient.Length == 0 || reading.EndsWith(quotient, StringComparison.Ordinal));
        if (notTaken.Length > 0)
            Assert.NotEqual(true, check.Readings.First(other => Text(other) == notTaken).Fits);
    }

    [Fact]
    public void Check_PaidInBesideTheSize_ShowsTheRateThatIsNotPrinted()
    {
        var check = ClaimChecker.Check(Published["jiangsu-2024-11"].AsPrinted).Checks.Single(check => check.Kind == ClaimCheckKind.Share);

        Assert.Equal((ClaimVerdict.NotCheckable, "paidInRate", 18.5m), (check.Verdict, check.Reading!.Measure, check.Reading.Quotient.Show(1)));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void ClaimsPage_HasTheClaimWithItsReading(string id, ClaimVerdict verdict, string reading, string notTaken)
    {
        _ = notTaken;
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Claims", "claims.md"));
        var name = verdict.ToString();

        Assert.Contains($"| {id} | {Published[id].AsPrinted} | {reading} | `{char.ToLowerInvariant(name[0])}{name[1..]}` |", page, StringComparison.Ordinal);
    }

    private static string Text(ClaimReading reading) => string.Create(CultureInfo.InvariantCulture, $"{reading.Measure} = {reading.Quotient.Show(4)}");
}
