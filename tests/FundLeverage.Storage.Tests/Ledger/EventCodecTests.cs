using CsCheck;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Storage.Ledger;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace FundLeverage.Storage.Tests.Ledger;

public sealed class EventCodecTests
{
    internal static readonly Gen<OpaqueId> Ids = Gen.String[Gen.Char["abcxyz019-"], 1, 40].Select(OpaqueId.Of);
    private static readonly string[] Texts = ["基金", "a\"b\\c", "𠀀 é ~", "</script>", "  ", "01/02/2021"];
    internal static readonly Gen<string> Names = Gen.Int[0, Texts.Length - 1].Select(i => Texts[i]);
    private static readonly Gen<LocalDate> Dates = Gen.Int[0, 90_000].Select(days => new LocalDate(1949, 10, 1).PlusDays(days));
    private static readonly Gen<Money> Amounts = Gen.Long.Select(fen => Money.FromFen(fen, Currency.Cny));
    private static readonly Gen<bool> Bools = Gen.Bool;

    internal static readonly Gen<RecordedAmount> Recorded = Gen.OneOf(
        Amounts.Select(m => new RecordedAmount(m)),
        Gen.Select(Amounts, Gen.Long, Gen.Int[1, 1_000_000], Dates, Names, (yuan, fen, rate, day, source) =>
            new RecordedAmount(yuan, new ForeignAmount(Money.FromFen(fen, Currency.Find("USD")!), rate / 10_000m, day, source))));

    private static readonly Gen<decimal> Figures = Gen.Select(Gen.Long[-999_999_999_999_999, 999_999_999_999_999], Gen.Int[0, 6], (digits, scale) => new decimal(Math.Abs(digits)) * (digits < 0 ? -1 : 1) * new decimal(1, 0, 0, false, (byte)scale));
    private static readonly Gen<ReportingPeriod> Periods = Gen.Select(Dates, Gen.Int[0, 800], Gen.Bool, (day, length, isStock) => ReportingPeriod.Of(isStock ? $"..{day.PlusYears(1):uuuu-MM-dd}" : $"{day.PlusYears(1):uuuu-MM-dd}..{day.PlusYears(1).PlusDays(length):uuuu-MM-dd}"));

    private static readonly Gen<IndicatorTarget> Targets = Gen.Select(Figures, Periods, Gen.Enum<FigureHedge>(), (value, by, hedge) => new IndicatorTarget(value, by, hedge));

    private static readonly Gen<RecognitionCategory> Categories = Gen.Select(Ids, Names, Gen.Int[1, 100_000], Gen.OneOf(
        Gen.Const((RecognitionCap?)null),
        Amounts.Select(m => (RecognitionCap?)new RecognitionCap(m, null)),
        Gen.Int[1, 10_000].Select(share => (RecognitionCap?)new RecognitionCap(null, share / 10_000m))), (id, name, weight, cap) => new RecognitionCategory(id, name, weight / 10_000m, cap));

    private static readonly Gen<ReinvestmentTerms> Terms = Gen.Select(Gen.Int[1, 1_000_000], Gen.Enum<ReinvestmentDenominator>(), Dates.Nullable(), Names.Null(), Categories.Array[1, 5], (multiple, denominator, deadline, rule, categories) =>
        new ReinvestmentTerms(multiple / 10_000m, denominator, deadline, rule, [.. categories.DistinctBy(category => category.Id).OrderBy(category => category.Id)]));

    private static readonly Gen<RecordSubject> Subjects = Gen.Select(Gen.Enum<SubjectKind>(), Ids, (kind, id) => new RecordSubject(kind, id));

    private static readonly Gen<EventContent> Contents = Gen.OneOf<EventContent>(
        Gen.Select(Ids, Names, Gen.Enum<ApprovalPolicy>(), Gen.Enum<GovernmentLevel>().Nullable(), (id, name, approval, level) => (EventContent)new FundOpening(new GuidanceFund(id, name, level, Currency.Cny, level is null ? null : name, approval))),
        Gen.Select(Ids, Names, Names.Null(), Dates.Nullable(), Gen.Enum<GovernmentLevel>().Nullable(), (id, name, other, day, level) => (EventContent)new SubFundRegistration(id, name, other, day, other, other, other, level, other, level is null ? id : null)),
        Gen.Select(Ids, Gen.Enum<SubFundStatus>(), Names.Null(), (id, status, document) => (EventContent)new SubFundStatusChange(id, status, document)),
        Gen.Select(Ids, Gen.Enum<CommitmentChange>(), Recorded, Names.Null(), Bools, (id, change, amount, document, before) => (EventContent)new Commitment(id, change, amount, document, before)),
        Gen.Select(Ids, Gen.Enum<SizeBasis>(), Recorded, Amounts.Nullable(), Bools, (id, basis, amount, source, before) => (EventContent)new FundSize(id, basis, amount, source is { } m ? new CapitalSources(m, m, m) : null, null, before)),
        Gen.Select(Ids, Gen.Enum<CapitalSource>(), Recorded, Names.Null(), (id, source, amount, document) => (EventContent)new PaidInCapital(id, source, amount, document)),
        ProjectContents.All,
        Gen.Select(Ids, Terms.Null(), Names.Null(), (id, terms, document) => (EventContent)new ReinvestmentAgreement(id, terms, document)),
        Gen.Select(Ids, Names, Recorded, Names.Null(), Bools, (id, project, amount, document, before) => (EventContent)new RecognisedReinvestment(id, id, project, amount, document, before)),
        Gen.Select(Ids, Periods, Figures.Nullable(), Gen.Enum<FigureHedge>(), Targets.Null(), Names.Null(), (id, period, value, hedge, target, other) => (EventContent)new IndicatorFigure(id, "基金", "亿元", period, value, hedge, value, target, other, other)),
        Gen.Select(Subjects, Gen.Long[1, long.MaxValue], Names, Gen.Long[1, long.MaxValue].Nullable(), (subject, record, reason, replacement) => (EventContent)new Reversal(subject, record, reason, replacement)),
        Gen.Select(Gen.Long[1, long.MaxValue], Names.Null(), (record, reason) => (EventContent)new Approval(record, reason)),
        Gen.Select(Gen.Long[1, long.MaxValue], Names, (record, reason) => (EventContent)new Rejection(record, reason)));

    [Fact]
    public void Contents_OfEveryKind_ComeBackEqualFromTheirStoredText() => Contents.Sample(content =>
    {
        var text = EventCodec.Write(content);
        var read = EventCodec.Read(EventCodec.TypeOf(content), Parse(text), OpaqueId.Of);
        Assert.Equal(content, read);
        Assert.Equal(text, EventCodec.Write(read));
    });

    [Fact]
    public void Stored_Commitment_IsFenAndTextOnly() => Assert.Equal(
        """{"amountFen":500000000,"approvedBeforeFormation":true,"change":"transferOut","currency":"CNY","document":"管委会","original":{"amountFen":100000000,"currency":"USD","rate":"5.00","rateOn":"2021-06-30","source":"人民银行"},"subFund":"a"}""",
        EventCodec.Write(new Commitment(
            OpaqueId.Of("a"),
            CommitmentChange.TransferOut,
            new RecordedAmount(Money.Yuan(5_000_000m), new ForeignAmount(Money.Of(1_000_000m, Currency.Find("USD")!), 5.00m, new LocalDate(2021, 6, 30), "人民银行")),
            "管委会",
            ApprovedBeforeFormation: true)));

    [Fact]
    public void Stored_Indicator_KeepsTheDecimalsThatWerePrinted() => Assert.Equal(
        """{"hedge":"over","indicator":"a","name":"完成投资","period":"2021-01..2021-10","plan":"180.70","target":"200","targetHedge":"atLeast","targetPeriod":"2025","unit":"亿元","value":"176.74"}""",
        EventCodec.Write(new IndicatorFigure(
            OpaqueId.Of("a"),
            "完成投资",
            "亿元",
            ReportingPeriod.Of("2021-01..2021-10"),
            176.74m,
            FigureHedge.Over,
            180.70m,
            new IndicatorTarget(200m, ReportingPeriod.Of("2025"), FigureHedge.AtLeast))));

    [Fact]
    public void Stored_ReinvestmentAgreement_HasItsCategoriesByTheirIds() => Assert.Equal(
        """{"categories":{"a-b":{"capFen":100,"name":"迁入","weight":"0.5"},"ab":{"capShare":"0.30","name":"本地注册","weight":"1"}},"deadline":"2028-06-30","denominator":"paidIn","multiple":"1.5","rule":"按协议","subFund":"a"}""",
        EventCodec.Write(new ReinvestmentAgreement(
            OpaqueId.Of("a"),
            new ReinvestmentTerms(
                1.5m,
                ReinvestmentDenominator.PaidIn,
                new LocalDate(2028, 6, 30),
                "按协议",
                [
                    new RecognitionCategory(OpaqueId.Of("a-b"), "迁入", 0.5m, new RecognitionCap(Money.Yuan(1m), null)),
                    new RecognitionCategory(OpaqueId.Of("ab"), "本地注册", 1m, new RecognitionCap(null, 0.30m)),
                ]))));

    [Fact]
    public void Canonical_EveryMember_IsSpeltOneWay() => Assert.Equal(
        "{\"B\":-9223372036854775808,\"_\":{\"flag\":true},\"a\":\"\\u0000\\u001f\\\"\\\\/\\b\\t\\n\\f\\r\u2028é𠮷\"}",
        new CanonicalObject().Number("B", long.MinValue).Object("_", new CanonicalObject().Flag("flag", true)).Text("a", "\0\u001f\"\\/\b\t\n\f\r\u2028é𠮷").ToString());

    [Fact]
    public void Canonical_MembersWithoutValue_AreLeftOut() =>
        Assert.Equal("{}", new CanonicalObject().Text("a", null).Number("b", null).Flag("c", false).Object("d", null).ToString());

    [Fact]
    public void Canonical_Lists_AreWrittenInTheirOrder() => Assert.Equal(
        """{"a":["乙","甲\""],"b":[],"c":[{"n":1},{}]}""",
        new CanonicalObject().Texts("a", ["乙", "甲\""]).Texts("b", []).Objects("c", [new CanonicalObject().Number("n", 1), new CanonicalObject()]).Texts("d", null).ToString());

    [Theory]
    [InlineData("b", "a")]
    [InlineData("a", "a")]
    [InlineData("a", "B")]
    public void Canonical_MembersOutOfOrder_AreABug(string first, string second) =>
        Assert.Throws<InvalidOperationException>(() => new CanonicalObject().Number(first, 1).Number(second, 2));

    private static JObject Parse(string json) =>
        JsonConvert.DeserializeObject<JObject>(json, new JsonSerializerSettings { DateParseHandling = DateParseHandling.None })!;
}
