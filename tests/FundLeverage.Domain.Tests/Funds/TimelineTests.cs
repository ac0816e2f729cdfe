using CsCheck;
using FundLeverage.Domain.Funds;
using NodaTime;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Funds;

public sealed class TimelineTests
{
    [Fact]
    public void Through_ADay_IncludesThatDay()
    {
        var timeline = Timeline<string>.Empty.Add(Day("2021-06-30"), 1, "a").Add(Day("2021-07-01"), 2, "b");
        Assert.Equal([], timeline.Through(Day("2021-06-29")));
        Assert.Equal(["a"], timeline.Through(Day("2021-06-30")));
        Assert.Equal(["a", "b"], timeline.Through(Day("2021-07-01")));
    }

    [Fact]
    public void Add_BackDated_TakesItsPlaceAndLeavesTheOldTimelineAlone()
    {
        var before = Timeline<string>.Empty.Add(Day("2021-06-30"), 1, "later");
        var after = before.Add(Day("2021-01-01"), 2, "earlier");
        Assert.Equal(["earlier", "later"], after.All.Select(e => e.Entry));
        Assert.Equal(1, before.Count);
    }

    [Fact]
    public void Add_SameSequenceNumber_Throws() =>
        Assert.Throws<ArgumentException>(() => Timeline<string>.Empty.Add(Day("2021-06-30"), 1, "a").Add(Day("2021-06-30"), 1, "b"));

    [Fact]
    public void All_AnyOrderOfAdding_IsByDayThenSequence() =>
        Gen.Int[0, 20].Array[0, 30].Sample(
            offsets =>
            {
                var timeline = Timeline<string>.Empty;
                for (var seq = 0; seq < offsets.Length; seq++)
                    timeline = timeline.Add(new LocalDate(2021, 1, 1).PlusDays(offsets[seq]), seq, $"{offsets[seq]}/{seq}");
                var expected = offsets.Select((offset, seq) => (offset, seq)).Order().Select(e => $"{e.offset}/{e.seq}");
                Assert.Equal(expected, timeline.All.Select(e => e.Entry));
            },
            iter: 1_000);
}
