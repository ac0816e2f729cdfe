using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Tests.Support;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Indicators;

/// <summary>Every figure of the newspaper page that is not about leverage or introduced projects has a home, and what is arithmetic in it comes out as printed.</summary>
public sealed class XiamenIndicatorsTests
{
    /// <summary>Rows that are the completion of another row's plan; the plan that the page leaves to be inferred.</summary>
    private static readonly Dictionary<string, (string Of, decimal Plan)> Completions = new(StringComparer.Ordinal)
    {
        ["city-key-plan"] = ("city-key-invested", 180.70m),
        ["province-key-plan"] = ("province-key-invested", 163.21m),
    };

    /// <summary>Where the page says from how many, and when.</summary>
    private static readonly Dictionary<string, decimal> In2021 = new(StringComparer.Ordinal)
    {
        ["target-little-giants"] = 29m,
        ["target-ten-billion"] = 7m,
    };

    public static TheoryData<string> Rows => [.. Lines().Select(row => row[0])];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Row_OfThePage_IsRecordedAsPrintedOrWorkedOut(string id)
    {
        var row = Lines().Single(line => line[0] == id);
        var printed = FigureText.Parse(row[4]).Value;
        if (Completions.TryGetValue(id, out var completion))
        {
            var figure = Figure(Lines().Single(line => line[0] == completion.Of)) with { Plan = completion.Plan };
            Assert.Equal(printed, Recorded(figure).Completion.Percent.Value);
            return;
        }

        var recorded = Recorded(Figure(row)).Recorded.Figure;
        Assert.Equal((printed, row[5]), (recorded.Value is null || In2021.ContainsKey(id) ? recorded.Target!.Value : recorded.Value.Value, recorded.Unit));
    }

    [Fact]
    public void Rows_OfThePage_AreAllThere() => Assert.Equal(22, Rows.Count);

    [Fact]
    public void LittleGiants_From29To100_TakeMoreThanAThirdAYear()
    {
        var pace = Recorded(Figure(Lines().Single(row => row[0] == "target-little-giants"))).Pace;
        Assert.Equal((71m, 17.7500m, 36.27m), (pace.Missing.Value, pace.PerYear.Value, pace.CompoundPercent.Value));
    }

    [Fact]
    public void TenBillionCompanies_Doubled_TakeLessThanAFifthAYear()
    {
        var pace = Recorded(Figure(Lines().Single(row => row[0] == "target-ten-billion"))).Pace;
        Assert.Equal((7m, 1.7500m, 18.92m), (pace.Missing.Value, pace.PerYear.Value, pace.CompoundPercent.Value));
    }

    [Fact]
    public void HighTechCompanies_At160AYear_ReachTheTargetFrom1210()
    {
        // 1850 - 4 × 160 = 1210: what there must be at the end of 2021 for the printed pace to get there.
        var target = Figure(Lines().Single(row => row[0] == "target-high-tech"));
        var books = Books.Open().Record(target, "2021-12-31")
            .Record(target with { Period = ReportingPeriod.Of("..2020-12-31"), Value = 1050m, Target = null }, "2020-12-31")
            .Record(target with { Period = ReportingPeriod.Of("..2021-12-31"), Value = 1210m, Target = null }, "2021-12-31");
        var pace = Statement(books, target.Indicator, 3).Pace;
        Assert.Equal((160.0000m, 160.0000m, 1850.0000m, true), (pace.PerYear.Value, pace.PastPerYear.Value, pace.Projected.Value, pace.Suffices));
    }

    private static IndicatorFigure Figure(string[] row)
    {
        var isTarget = row[0].StartsWith("target-", StringComparison.Ordinal);
        var figure = FigureText.Parse(row[4]).Value;
        var hedge = HedgeOf(row[1]);
        return new IndicatorFigure(
            Id(row[0]),
            row[3],
            row[5],
            PeriodOf(isTarget ? "2021年" : row[2]),
            isTarget ? (In2021.TryGetValue(row[0], out var now) ? now : null) : figure,
            isTarget ? FigureHedge.Exact : hedge,
            Target: isTarget ? new IndicatorTarget(figure, ReportingPeriod.Of(row[2]), hedge) : null);
    }

    private static ReportingPeriod PeriodOf(string printed) => ReportingPeriod.Of(printed switch
    {
        "截至2021年12月" => "..2021-12-31",
        "2021年1-11月" or "2021年以来" => "2021-01..2021-11",
        "2021年1-10月" => "2021-01..2021-10",
        "2021年" => "2021",
        _ => throw new ArgumentException(printed, nameof(printed)),
    });

    private static FigureHedge HedgeOf(string printed) => printed switch
    {
        _ when printed.Contains('近', StringComparison.Ordinal) => FigureHedge.Nearly,
        _ when printed.Contains('超', StringComparison.Ordinal) => FigureHedge.Over,
        _ when printed.Contains('约', StringComparison.Ordinal) => FigureHedge.About,
        _ when printed.Contains("以上", StringComparison.Ordinal) => FigureHedge.AtLeast,
        _ => FigureHedge.Exact,
    };

    private static IndicatorStatement Recorded(IndicatorFigure figure)
    {
        var books = Books.Open();
        books.Judge(figure, "2021-12-31").IsClean();
        return Statement(books.Record(figure, "2021-12-31"), figure.Indicator, 1);
    }

    private static IndicatorStatement Statement(Books books, OpaqueId id, long seq)
    {
        var history = books.Projection.Counted.Indicators[id];
        return IndicatorCalculator.Calculate(history, history.ByPeriod.All.Single(entry => entry.Seq == seq).Content, Day("2021-12-31"));
    }

    private static IEnumerable<string[]> Lines() => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Indicators", "xiamen-torch-2021.csv"))
        .Skip(1)
        .Select(line => line.Split(','))
        .Where(row => !row[0].StartsWith("leverage-", StringComparison.Ordinal) && !row[0].StartsWith("introduced-", StringComparison.Ordinal) && row[0] != "pipeline");
}
