namespace FundLeverage.LocalHost.Demo;

/// <summary>What is posted for the demo fund, row by row of the demo's files.</summary>
internal static class DemoRecords
{
    private const string Illustrative = "示意拆分,非公开数据;合计见2021年12月报道";
    private const string IllustrativeProject = "名称见2021年12月报道;日期、引荐方与金额为示意,合计近50亿元见报道";
    private const string Printed = "2021年12月报道";
    private const string DerivedPlan = "2021年12月报道;年度计划按见报完成率推算";

    /// <summary>A sub-fund with its commitment, size and paid-in capital.</summary>
    public static IEnumerable<DemoRecord> OfSubFund(Dictionary<string, string> row)
    {
        var subFund = row["id"];
        var effectiveOn = row["formedOn"];
        yield return new DemoRecord("sub-funds", $"{subFund}-sub-funds-1", new { id = subFund, name = row["name"], manager = row["manager"], formedOn = effectiveOn, industry = row["industry"] });
        yield return new DemoRecord("commitments", $"{subFund}-commitments-1", new { subFund, change = "initial", amount = row["commitment"], effectiveOn, document = Illustrative });
        yield return new DemoRecord("fund-sizes", $"{subFund}-fund-sizes-1", new
        {
            subFund,
            basis = "committed",
            amount = row["size"],
            effectiveOn,
            sources = new { otherFiscal = row["otherFiscal"], stateOwned = row["stateOwned"], @private = row["private"] },
            document = Illustrative,
        });
        yield return Payment(subFund, "guidanceFund", row["paidInByGuidanceFund"], effectiveOn);
        yield return Payment(subFund, "private", row["paidInByOthers"], effectiveOn);
    }

    /// <summary>An introduced project, and that it landed.</summary>
    public static IEnumerable<DemoRecord> OfProject(Dictionary<string, string> row)
    {
        var id = row["id"];
        yield return new DemoRecord("projects", $"{id}-project", new
        {
            id,
            name = row["name"],
            kind = row["kind"],
            introducer = new { kind = row["introducerKind"], id = row["introducer"], name = Given(row["introducerName"]) },
            stage = row["stage"],
            industry = row["industry"],
            totalInvestment = Given(row["totalInvestment"]),
            document = IllustrativeProject,
            effectiveOn = row["introducedOn"],
        });
        if (Given(row["landedOn"]) is { } effectiveOn)
            yield return new DemoRecord($"projects/{id}/progress", $"{id}-landed", new { stage = "landed", effectiveOn, document = IllustrativeProject });
    }

    /// <summary>A printed figure, or a printed target with the figure of the day where that was printed, too.</summary>
    /// <param name="row">Which, and of what period.</param>
    /// <param name="printed">The row of the printed figures.</param>
    public static DemoRecord OfIndicator(Dictionary<string, string> row, Dictionary<string, string> printed)
    {
        var isTarget = Given(row["targetPeriod"]) is not null;
        return new DemoRecord("indicators", $"{row["printed"]}-indicator", new
        {
            id = row["printed"],
            name = row["name"],
            unit = printed["unit"],
            period = row["period"],
            value = isTarget ? Given(row["now"]) : printed["value"],
            hedge = Given(row["hedge"]),
            plan = Given(row["plan"]),
            target = isTarget ? printed["value"] : null,
            targetPeriod = Given(row["targetPeriod"]),
            targetHedge = Given(row["targetHedge"]),
            source = Printed,
            document = Given(row["plan"]) is null ? null : DerivedPlan,
        });
    }

    private static DemoRecord Payment(string subFund, string source, string amount, string effectiveOn) =>
        new("paid-in-capital", $"{subFund}-paid-in-capital-{source}", new { subFund, source, amount, effectiveOn, document = Illustrative });

    private static string? Given(string text) => text.Length == 0 ? null : text;
}

/// <summary>One record of the demo.</summary>
/// <param name="Route">Behind the fund's route.</param>
/// <param name="Key">Its idempotency key, so that a second start writes nothing twice.</param>
/// <param name="Body">Its members.</param>
internal sealed record DemoRecord(string Route, string Key, object Body);
