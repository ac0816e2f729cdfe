using System.Globalization;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Benchmarks.Funds;

/// <summary>
/// Records of all that is analysed, the same in every run: of five, three are an introduced project and its progress, one is
/// recognised local reinvestment and one an indicator's month.
/// </summary>
internal static class AnalysedRecords
{
    private const int Indicators = 200;
    private static readonly string[] Industries = ["新一代信息技术", "生物医药", "高端装备", "新材料", "新能源", "现代服务"];
    private static readonly OpaqueId Local = OpaqueId.Of("local");
    private static readonly OpaqueId Moved = OpaqueId.Of("moved");
    private static readonly LocalDate FirstDay = new(2016, 1, 1);

    /// <summary>The records of a fund, without end.</summary>
    public static IEnumerable<NewRecord> All()
    {
        foreach (var record in FundRecords.All().Take(FundRecords.SubFunds * 3))
            yield return record;
        for (var i = 0; i < FundRecords.SubFunds; i++)
            yield return new NewRecord(new ReinvestmentAgreement(FundRecords.SubFund(i), Terms), FirstDay);

        var random = new Random(20160102);
        for (var i = 0; ; i++)
        {
            foreach (var record in Project(i, random))
                yield return record;
            var amount = Money.FromFen(random.Next(10_000_00, 60_000_00), Currency.Cny);
            yield return new NewRecord(new RecognisedReinvestment(FundRecords.SubFund(i), i % 3 == 0 ? Moved : Local, Text($"项目{i:D6}"), amount), FundRecords.Day(random));
            yield return Indicator(i, random);
        }
    }

    private static ReinvestmentTerms Terms => new(
        1.5m,
        ReinvestmentDenominator.Committed,
        new LocalDate(2025, 12, 31),
        null,
        [new RecognitionCategory(Local, "本地注册", 1m), new RecognitionCategory(Moved, "迁入", 0.5m, new RecognitionCap(null, 0.3m))]);

    private static IEnumerable<NewRecord> Project(int number, Random random)
    {
        var id = OpaqueId.Of(Text($"project-{number:D6}"));
        var day = FundRecords.Day(random);
        var signedOn = day.PlusDays(random.Next(1, 200));
        yield return new NewRecord(
            new ProjectIntroduction(
                id,
                Text($"引荐项目{number:D6}"),
                (ProjectKind)random.Next(4),
                new ValueList<Introducer>(new Introducer(IntroducerKind.SubFund, FundRecords.SubFund(number))),
                ProjectStage.Negotiating,
                Industries[number % Industries.Length],
                TotalInvestment: Money.FromFen(random.Next(10_000_00, 60_000_00), Currency.Cny)),
            day);
        yield return new NewRecord(new ProjectProgress(id, ProjectStage.Signed), signedOn);
        yield return new NewRecord(new ProjectProgress(id, number % 7 == 0 ? ProjectStage.Withdrawn : ProjectStage.Landed), signedOn.PlusDays(random.Next(1, 300)));
    }

    private static NewRecord Indicator(int number, Random random)
    {
        var month = FirstDay.PlusMonths(number / Indicators);
        var period = ReportingPeriod.Parse(Text($"{month.Year:D4}-{month.Month:D2}")).Value;
        var figure = new IndicatorFigure(OpaqueId.Of(Text($"indicator-{number % Indicators:D3}")), Text($"指标{number % Indicators}"), "亿元", period, random.Next(1, 100_000) / 100m, Plan: month.Month == 1 ? 1_000m : null);
        return new NewRecord(figure, period.Last);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
