using System.Globalization;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Benchmarks.Funds;

/// <summary>
/// Records of a large fund over 24 months, the same in every run, with something for every part of a report: 200 sub-funds that
/// were formed in the first year and are paid in by quarters, 5,000 introduced projects, indicators with plans, local reinvestment.
/// </summary>
internal static class ReportedRecords
{
    private const int SubFunds = 200;
    private const int Projects = 5_000;
    private const int Months = 24;
    private const int Quarters = 8;
    private const int Indicators = 10;
    private static readonly LocalDate FirstDay = new(2024, 11, 1);
    private static readonly OpaqueId Local = OpaqueId.Of("local");
    private static readonly string[] Industries = ["新一代信息技术", "生物医药", "高端装备", "新材料", "新能源", "现代服务"];

    /// <summary>The last day of all that, which the report is of.</summary>
    public static readonly LocalDate LastDay = FirstDay.PlusMonths(Months).PlusDays(-1);

    /// <summary>The records of the fund.</summary>
    public static IEnumerable<NewRecord> All()
    {
        var random = new Random(20241101);
        for (var i = 0; i < SubFunds; i++)
        {
            foreach (var record in SubFund(i, random))
                yield return record;
        }

        for (var i = 0; i < Projects; i++)
        {
            foreach (var record in Project(i, random))
                yield return record;
        }

        for (var i = 0; i < Indicators * Months; i++)
            yield return Indicator(i % Indicators, FirstDay.PlusMonths(i / Indicators), random);
    }

    private static OpaqueId IdOf(int subFund) => OpaqueId.Of(Text($"sub-fund-{subFund % SubFunds:D3}"));

    private static IEnumerable<NewRecord> SubFund(int number, Random random)
    {
        var (id, formedOn) = (IdOf(number), FirstDay.PlusMonths(number % 12).PlusDays(random.Next(28)));
        var own = random.Next(500, 20_000) * 10_000m;
        var size = own * random.Next(3, 40);
        yield return New(new SubFundRegistration(id, Text($"高新区第{number + 1}号{Industries[number % Industries.Length]}产业投资基金合伙企业(有限合伙)"), "某某私募基金管理有限公司", formedOn, Industries[number % Industries.Length], null, null), formedOn);
        yield return New(new Commitment(id, CommitmentChange.Initial, Money.Yuan(own), Text($"管委会纪要〔2024〕{number + 1}号")), formedOn);
        yield return New(new FundSize(id, SizeBasis.Committed, Money.Yuan(size), new CapitalSources(Money.Yuan(own), Money.Yuan(own / 2), Money.Yuan(size - (own * 2.5m))), Text($"合伙协议2024-{number + 1}")), formedOn);
        yield return New(new ReinvestmentAgreement(id, new ReinvestmentTerms(1.5m, ReinvestmentDenominator.Committed, new LocalDate(2029, 12, 31), null, [new RecognitionCategory(Local, "本地注册", 1m)])), formedOn);
        for (var quarter = 0; quarter < Quarters; quarter++)
        {
            var day = formedOn.PlusMonths(quarter * 3).PlusDays(random.Next(28));
            if (day > LastDay)
                yield break;
            yield return New(new PaidInCapital(id, CapitalSource.GuidanceFund, Money.Yuan(own / Quarters), Text($"银行回单{number:D4}-{quarter}-1")), day);
            yield return New(new PaidInCapital(id, CapitalSource.Private, Money.Yuan(size / (Quarters * 2)), Text($"银行回单{number:D4}-{quarter}-2")), day);
            if (quarter % 4 == 3)
                yield return New(new RecognisedReinvestment(id, Local, Text($"返投项目{number:D4}-{quarter}"), Money.Yuan(own / 4)), day);
        }
    }

    private static IEnumerable<NewRecord> Project(int number, Random random)
    {
        var (id, day) = (OpaqueId.Of(Text($"project-{number:D5}")), FirstDay.PlusDays(random.Next(Months * 30)));
        yield return New(
            new ProjectIntroduction(
                id,
                Text($"引荐项目{number + 1}号科技有限公司"),
                (ProjectKind)random.Next(4),
                new ValueList<Introducer>(new Introducer(IntroducerKind.SubFund, IdOf(number))),
                ProjectStage.Negotiating,
                Industries[number % Industries.Length],
                TotalInvestment: Money.Yuan(random.Next(100, 60_000) * 10_000m)),
            day);
        var next = day.PlusDays(random.Next(1, 200));
        if (next <= LastDay)
            yield return New(new ProjectProgress(id, number % 9 == 0 ? ProjectStage.Withdrawn : ProjectStage.Landed), next);
    }

    private static NewRecord Indicator(int number, LocalDate month, Random random)
    {
        var period = ReportingPeriod.Of(Text($"{month.Year:D4}-01..{month.Year:D4}-{month.Month:D2}"));
        var figure = new IndicatorFigure(OpaqueId.Of(Text($"indicator-{number:D2}")), Text($"指标{number + 1}"), "亿元", period, random.Next(1, 100_000) / 100m, Plan: month.Month == 1 ? 1_000m : null);
        return New(figure, period.Last);
    }

    private static NewRecord New(EventContent content, LocalDate effectiveOn) => new(content, effectiveOn);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
