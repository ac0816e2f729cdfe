using CsCheck;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Storage.Ledger;

namespace FundLeverage.Storage.Tests.Ledger;

/// <summary>Records of introduced projects at random.</summary>
public sealed class ProjectContents
{
    private static readonly Gen<Introducer> Introducers = Gen.Select(
        Gen.Enum<IntroducerKind>(), EventCodecTests.Ids, EventCodecTests.Names.Null(), Gen.Int[0, 10_000].Nullable(), Gen.Bool, (kind, id, name, share, lead) => new Introducer(kind, id, name, share is { } points ? new Share(points) : null, lead));

    private static readonly Gen<ValueList<EvidenceKind>> Evidence = Gen.Enum<EvidenceKind>().Array[0, 4].Select(kinds => new ValueList<EvidenceKind>(kinds));

    internal static readonly Gen<EventContent> All = Gen.OneOf<EventContent>(
        Gen.Select(EventCodecTests.Ids, EventCodecTests.Names, Gen.Enum<ProjectKind>(), Introducers.Array[1, 4], Gen.Enum<ProjectStage>(), EventCodecTests.Names.Null(), EventCodecTests.Recorded.Nullable(), (id, name, kind, introducers, stage, text, amount) =>
            (EventContent)new ProjectIntroduction(id, name, kind, new ValueList<Introducer>(introducers), stage, text, text, amount, text)),
        Gen.Select(EventCodecTests.Ids, Gen.Enum<ProjectStage>().Nullable(), EventCodecTests.Recorded.Nullable(), EventCodecTests.Names.Null(), EventCodecTests.Ids.Null(), Evidence.Null(), EventCodecTests.Names.Null(), (id, stage, amount, name, target, evidence, text) =>
            (EventContent)new ProjectProgress(id, stage, amount, name, target, evidence, text, name)),
        Gen.Select(EventCodecTests.Ids, EventCodecTests.Ids, EventCodecTests.Names, EventCodecTests.Recorded, EventCodecTests.Recorded, EventCodecTests.Names.Null(), (id, subFund, round, amount, whole, document) =>
            (EventContent)new ProjectFinancing(id, subFund, round, amount, whole, document)),
        Gen.Select(EventCodecTests.Ids, Gen.Int[1, int.MaxValue], EventCodecTests.Names, Gen.Enum<ProjectStage>().Array[1, 4], Evidence, Evidence, EventCodecTests.Names.Null(), (id, version, name, stages, allOf, anyOf, document) =>
            (EventContent)new LandedRule(id, version, name, new ValueList<ProjectStage>(stages), allOf, anyOf, document)));

    [Fact]
    public void Stored_Introduction_IsFenTextAndListsOnly() => Assert.Equal(
        """{"introducers":[{"id":"x","kind":"subFund","lead":true,"shareBasisPoints":6000},{"id":"bank","kind":"institution","name":"某银行","shareBasisPoints":4000}],"kind":"holdingPlatform","name":"平台","project":"p","stage":"underConstruction","totalInvestment":{"amountFen":30000000000,"currency":"CNY"}}""",
        EventCodec.Write(new ProjectIntroduction(
            OpaqueId.Of("p"),
            "平台",
            ProjectKind.HoldingPlatform,
            new ValueList<Introducer>(
                new Introducer(IntroducerKind.SubFund, OpaqueId.Of("x"), null, new Share(6_000), IsLead: true),
                new Introducer(IntroducerKind.Institution, OpaqueId.Of("bank"), "某银行", new Share(4_000))),
            ProjectStage.UnderConstruction,
            TotalInvestment: Money.Yuan(300_000_000m))));

    [Fact]
    public void Stored_LandedRule_ListsWhatItAsksFor() => Assert.Equal(
        """{"allOf":["businessRegistration"],"anyOf":[],"landedRule":"zone","name":"高新区口径","stages":["landed","inProduction"],"version":2}""",
        EventCodec.Write(new LandedRule(OpaqueId.Of("zone"), 2, "高新区口径", new(ProjectStage.Landed, ProjectStage.InProduction), new(EvidenceKind.BusinessRegistration), new())));
}
