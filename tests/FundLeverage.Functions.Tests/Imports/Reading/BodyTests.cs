using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Imports.Reading;
using FundLeverage.Functions.Imports.Reading.Tables;
using FundLeverage.Functions.Indicators;
using FundLeverage.Functions.Projects;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.SubFunds;
using NodaTime;

namespace FundLeverage.Functions.Tests.Imports.Reading;

/// <summary>What is read fits what the routes take, and the words for it do not contradict each other.</summary>
public sealed class BodyTests
{
    /// <summary>What whoever takes the rows still settles: names instead of ids, months instead of days, a fund that is empty; and what rules refuse.</summary>
    private static readonly HashSet<string> Unsettled = ["id-malformed", "sub-fund-unknown", "project-unknown", "date-malformed", "member-required", "amount-negative", "credit-code-check", "credit-code-doubtful"];

    private static readonly HashSet<string> Ids = ["id", "kind"];

    public static TheoryData<string> Names => CorpusTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Rows_OfACorpusFile_AreBodiesThatTheirRouteTakes(string name)
    {
        var file = Corpus.Files[name]();
        if (!WorkbookReader.Read(new MemoryStream(file.Bytes), file.FileName, null, file.Options ?? new RecogniserOptions(), CancellationToken.None).TryGet(out var read))
            return;

        Assert.All(read.Rows, row =>
        {
            var findings = Judge(row);
            Assert.DoesNotContain(findings.Failures, failure => !Unsettled.Contains(failure.Code.Id));
            Assert.All(findings.Failures.Where(failure => failure.Code == HttpFailures.MemberRequired), failure => Assert.Contains(failure.Pointer.Split('/')[^1], Ids));
        });
    }

    [Fact]
    public void Words_MeanOneThingEach()
    {
        var headings = Words.AllHeadings().ToList();

        Assert.Equal([], headings.GroupBy(heading => heading.Key).Where(same => same.Select(heading => heading.Meaning).Distinct().Count() > 1).Select(same => same.Key));
        Assert.All(headings, heading => Assert.Equal(heading.Meaning, Words.MeaningOf(heading.Text)));
    }

    private static Findings Judge(ImportRow row)
    {
        var findings = new Findings();
        var values = row.Values;
        if (row.Kind == ImportKind.Progress)
            values.Remove("project");
        var members = new JsonMembers(values, findings);
        var books = FundBooks.Empty(new GuidanceFund(OpaqueId.Of("f"), "f", GovernmentLevel.District, Currency.Cny, null, ApprovalPolicy.None));
        _ = row.Kind switch
        {
            ImportKind.SubFunds => RegisterSubFund.Parse(members, new LocalDate(2026, 1, 1)),
            ImportKind.Commitments => RecordCommitment.Parse(members, books),
            ImportKind.FundSizes => RecordFundSize.Parse(members, books),
            ImportKind.PaidInCapital => RecordPaidInCapital.Parse(members, books),
            ImportKind.Projects => IntroduceProject.Parse(members, books),
            ImportKind.Progress => RecordProjectProgress.Parse(members, books, OpaqueId.Of("p"), ""),
            _ => RecordIndicator.Parse(members),
        };
        members.RefuseUnknown();
        return findings;
    }
}
