using CsCheck;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Projects;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Tests.Support;
using NodaTime;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Projects;

/// <summary>Over random ledgers of up to a dozen projects and two years, whatever the rules would have said of them.</summary>
public sealed class ProjectPropertyTests
{
    private const int Days = 730;
    private const int Flows = 5;
    private static readonly LocalDate First = new(2020, 1, 1);

    private static readonly Gen<Move[]> Moves = Gen.Select(Gen.Int[0, 11], Gen.Int[0, 8], Gen.Int[0, Days], Gen.Long[1, 1_000_000_000_000], Gen.Int[0, 11], (project, kind, day, fen, choice) => new Move(project, kind, day, fen, choice)).Array[0, 50];

    private static readonly Gen<int> Day = Gen.Int[0, Days];

    [Fact]
    public void Groups_ByAnything_AddUpToTheWhole() =>
        Gen.Select(Moves, Day, Day, Gen.Enum<ProjectGrouping>().Where(grouping => grouping < ProjectGrouping.Month)).Sample(
            (moves, one, other, grouping) =>
            {
                var statistics = Of(moves, Math.Min(one, other), Math.Max(one, other), grouping: grouping);

                Assert.True(statistics.GroupsAddUp);
                for (var i = 0; i < statistics.Whole.All.Count; i++)
                {
                    Assert.Equal(statistics.Whole.All[i].Count, statistics.Groups.Sum(group => group.Slice.All[i].Count));
                    Assert.Equal(statistics.Whole.All[i].WithoutInvestment, statistics.Groups.Sum(group => group.Slice.All[i].WithoutInvestment));
                    Assert.Equal(statistics.Whole.All[i].TotalInvestment, Sum(statistics.Groups.Select(group => group.Slice.All[i].TotalInvestment)));
                }
            },
            iter: 400);

    [Fact]
    public void Parts_ByTime_AreTheStatisticsOfTheirDaysAndTheirFlowsAddUp() =>
        Gen.Select(Moves, Day, Day, Gen.Int[0, 90], Gen.Enum<ProjectGrouping>().Where(grouping => grouping >= ProjectGrouping.Month)).Sample(
            (moves, one, other, later, grouping) =>
            {
                var (from, to) = (Math.Min(one, other), Math.Max(one, other));
                var statistics = Of(moves, from, to, to + later, grouping);

                Assert.Equal((First.PlusDays(from), First.PlusDays(to)), (statistics.Groups[0].Days!.Start, statistics.Groups[^1].Days!.End));
                Assert.All(statistics.Groups.Zip(statistics.Groups.Skip(1)), pair => Assert.Equal(pair.First.Days!.End.PlusDays(1), pair.Second.Days!.Start));
                Assert.All(statistics.Groups, part => Assert.Equal(Asked(part.Days!), part.Slice));
                for (var i = 0; i < Flows; i++)
                {
                    Assert.Equal(
                        (statistics.Whole.All[i].Count, statistics.Whole.All[i].WithoutInvestment, statistics.Whole.All[i].TotalInvestment),
                        (statistics.Groups.Sum(part => part.Slice.All[i].Count), statistics.Groups.Sum(part => part.Slice.All[i].WithoutInvestment), Sum(statistics.Groups.Select(part => part.Slice.All[i].TotalInvestment))));
                }

                ProjectSlice Asked(DateInterval days) => Of(moves, NumberOf(days.Start), NumberOf(days.End), to + later).Whole;
            },
            iter: 200);

    [Fact]
    public void Flows_OfAdjacentPeriodsSeenOnOneDay_AddUpToTheWholePeriods() =>
        Gen.Select(Moves, Day, Day, Day).Sample(
            (moves, a, b, c) =>
            {
                int[] days = [a, b, c];
                Array.Sort(days);
                var (left, right, whole) = (Figures(days[0], days[1]), Figures(days[1] + 1, days[2] + 1), Figures(days[0], days[2] + 1));

                foreach (var (one, other, both) in left.Zip(right, whole))
                    Assert.Equal((both.Count, both.TotalInvestment), (one.Count + other.Count, one.TotalInvestment + other.TotalInvestment));

                ProjectFigures[] Figures(int from, int to)
                {
                    var slice = Of(moves, from, to, seenOn: Days + 1).Whole;
                    return [slice.Introduced, slice.Landed, slice.StillLanded, slice.Withdrawn, slice.Merged];
                }
            },
            iter: 400);

    [Fact]
    public void Stock_IsTheEvesWithWhatEnteredAndWithoutWhatLeft() =>
        Gen.Select(Moves, Day, Day).Sample(
            (moves, one, other) =>
            {
                var (from, to) = (Math.Min(one, other), Math.Max(one, other));
                var (eve, end) = (Of(moves, from - 1, from - 1, seenOn: to), Of(moves, from, to));

                foreach (var (movement, before, after) in new[] { (end.Pipeline, eve.Whole.PipelineStock, end.Whole.PipelineStock), (end.Landed, eve.Whole.LandedStock, end.Whole.LandedStock) })
                {
                    Assert.Equal((before.Count, before.TotalInvestment, after.Count, after.TotalInvestment), (movement.OpeningCount, movement.Opening, movement.ClosingCount, movement.Closing));
                    Assert.Equal(movement.ClosingCount, movement.OpeningCount + movement.EnteredCount - movement.LeftCount);
                    Assert.Equal(movement.Closing, movement.Opening + movement.Entered - movement.Left + movement.Revalued);
                }

                Assert.Equal(end.Whole.PipelineStock.Count + end.Whole.LandedStock.Count, end.ByStage.Sum(stage => stage.Figures.Count));
            },
            iter: 400);

    [Fact]
    public void Journeys_NeverReachMoreThanEnteredAndLessTheFurther() =>
        Gen.Select(Moves, Day).Sample(
            (moves, to) => Assert.All(Of(moves, 0, to).Journeys, journey =>
            {
                var counts = journey.Reached.Select(reached => reached.Count).Prepend(journey.Entered).ToList();
                Assert.Equal(counts.OrderDescending(), counts);
                Assert.True(journey.Completed.Count + journey.Running.Count >= journey.Entered);
            }),
            iter: 200);

    [Fact]
    public void Funnel_OfAnything_NarrowsAndHoldsWhatStandsThere() =>
        Gen.Select(Moves, Day).Sample(
            (moves, to) =>
            {
                var statistics = Of(moves, 0, to);
                var present = statistics.ByStage.Select(stage => stage.Figures.Count).ToList();

                Assert.Equal(statistics.Funnel.OrderByDescending(step => step.Count).ThenBy(step => step.Stage), statistics.Funnel);
                Assert.All(statistics.Funnel, step => Assert.True(step.Count - step.Withdrawn >= present.Skip((int)step.Stage).Sum()));
                Assert.Equal(present.Sum(), statistics.Funnel[0].Count - statistics.Funnel[0].Withdrawn);
            },
            iter: 300);

    [Fact]
    public void Split_ByAnyShares_AddsUpAndIsNowhereAFenOff() =>
        Gen.Select(Gen.Long[-1_000_000_000, 1_000_000_000_000_000], Gen.Int[0, 10_000].Array[1, 12]).Sample((fen, weights) =>
        {
            if (weights.Sum() == 0)
                return;
            var amount = Money.FromFen(fen, Currency.Cny);

            var parts = Rounding.Split(amount, weights);

            Assert.Equal(amount, Sum(parts));
            Assert.All(parts.Zip(weights), part => Assert.True(Math.Abs((part.First.Amount * 100m * weights.Sum()) - ((decimal)fen * part.Second)) < weights.Sum()));
        });

    private static ProjectStatistics Of(Move[] moves, int from, int to, int? seenOn = null, ProjectGrouping grouping = ProjectGrouping.Kind) =>
        ProjectStatistics.Of(Record(moves).Projection.Counted, First.PlusDays(from), First.PlusDays(to), First.PlusDays(seenOn ?? to), grouping);

    private static Books Record(Move[] moves)
    {
        var books = Books.Open().SubFund("s0").SubFund("s1")
            .Record(new LandedRule(Id("r"), 1, "r", new((ProjectStage)3, (ProjectStage)5), new(EvidenceKind.LandContract), new()), On(Days / 3))
            .Record(new LandedRule(Id("r"), 2, "r", new((ProjectStage)2, (ProjectStage)4), new(), new(EvidenceKind.FirstPayment, EvidenceKind.TaxRegistration)), On(Days / 2));
        var introduced = new HashSet<int>();
        foreach (var move in moves)
        {
            var amount = move.Choice == 0 ? (Money?)null : Money.FromFen(move.Fen, Currency.Cny);
            if (introduced.Add(move.Project))
                books.Record(Introduction(move, amount), On(move.Day));
            else if (move.Kind < 4)
                books.Record(new ProjectProgress(Id($"p{move.Project}"), (ProjectStage)(move.Choice % 7), amount), On(move.Day));
            else if (move.Kind < 7)
                books.Record(new ProjectProgress(Id($"p{move.Project}"), TotalInvestment: amount, Evidence: new((EvidenceKind)(move.Choice % 6))), On(move.Day));
            else if (introduced.Contains(move.Choice))
                books.Record(new ProjectProgress(Id($"p{move.Project}"), MergedInto: Id($"p{move.Choice}")), On(move.Day));
        }

        return books;
    }

    private static ProjectIntroduction Introduction(Move move, Money? amount)
    {
        Introducer[] introducers = (move.Choice % 3) switch
        {
            0 => [ProjectBooks.BySubFund($"s{move.Kind % 2}")],
            1 => [ProjectBooks.Institution("i0"), ProjectBooks.Institution("i1", lead: true)],
            _ => [ProjectBooks.Institution("i1", 10_000 - (move.Kind * 1_111)), ProjectBooks.BySubFund("s0", move.Kind * 1_000), ProjectBooks.Institution("i2", move.Kind * 111)],
        };
        return new ProjectIntroduction(
            Id($"p{move.Project}"),
            $"p{move.Project}",
            (ProjectKind)(move.Kind % 4),
            new ValueList<Introducer>(introducers),
            (ProjectStage)(move.Choice % 7),
            move.Choice % 2 == 0 ? null : $"行业{move.Kind % 3}",
            move.Kind % 2 == 0 ? null : "厦门",
            amount);
    }

    private static string On(int day) => First.PlusDays(day).ToString("uuuu-MM-dd", null);

    private static int NumberOf(LocalDate day) => Period.DaysBetween(First, day);

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount);

    private sealed record Move(int Project, int Kind, int Day, long Fen, int Choice);
}
