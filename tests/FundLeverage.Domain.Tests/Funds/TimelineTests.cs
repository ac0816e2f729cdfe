using CsCheck;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using NodaTime;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Funds;

public sealed class TimelineTests
{
    private static readonly LocalDate Start = new(2021, 1, 1);

    private static readonly Gen<(int Offset, bool Remove)[]> Changes = Gen.Select(Gen.Int[0, 20], Gen.Bool).Array[0, 60];

    private static Timeline<string> Empty => Timeline<string>.Summing(text => Money.Yuan(text.Length));

    [Fact]
    public void Queries_ADay_IncludeThatDay()
    {
        var timeline = Empty.Add(At("2021-06-30", 1, "a")).Add(At("2021-07-01", 2, "bb"));
        Assert.Null(timeline.LastThrough(Day("2021-06-29")));
        Assert.Equal("a", timeline.LastThrough(Day("2021-06-30")));
        Assert.Equal("bb", timeline.LastThrough(Day("2021-07-01")));
        Assert.Equal(Money.Zero, timeline.SumThrough(Day("2021-06-29")));
        Assert.Equal(Money.Yuan(3), timeline.SumThrough(Day("2021-07-01")));
        Assert.Equal(1, timeline.CountThrough(Day("2021-06-30")));
        Assert.Equal(["bb"], timeline.After(Day("2021-06-30")).Select(e => e.Content));
    }

    [Fact]
    public void LastThrough_OnOneDay_IsTheLastRecorded() =>
        Assert.Equal("second", Empty.Add(At("2021-06-30", 2, "second")).Add(At("2021-06-30", 1, "first")).LastThrough(Day("2021-06-30")));

    [Fact]
    public void Add_BackDated_TakesItsPlaceAndLeavesTheOldTimelineAlone()
    {
        var before = Empty.Add(At("2021-06-30", 1, "later"));
        var after = before.Add(At("2021-01-01", 2, "earlier"));
        Assert.Equal(["earlier", "later"], after.All.Select(e => e.Content));
        Assert.Equal(1, before.Count);
    }

    [Fact]
    public void Add_SamePlace_Throws()
    {
        var entry = At("2021-06-30", 1, "a");
        Assert.Throws<ArgumentException>(() => Empty.Add(entry).Add(entry));
        Assert.Throws<ArgumentException>(() => Empty.AddRange([entry, entry]));
        Assert.Throws<ArgumentException>(() => Empty.Add(entry).AddRange([entry]));
    }

    [Fact]
    public void Remove_WhatIsNotThere_Throws() =>
        Assert.Throws<ArgumentException>(() => Empty.Add(At("2021-06-30", 1, "a")).Remove(Day("2021-06-30"), 2));

    [Fact]
    public void Changes_InAnyOrder_GiveWhatAPlainListGives() =>
        Changes.Sample(
            changes =>
            {
                var timeline = Empty;
                var plain = new List<TimelineEntry<string>>();
                foreach (var (offset, remove) in changes)
                {
                    if (remove && plain.Count > 0)
                    {
                        var gone = plain[offset % plain.Count];
                        plain.Remove(gone);
                        timeline = timeline.Remove(gone.EffectiveOn, gone.Seq);
                        continue;
                    }

                    var entry = new TimelineEntry<string>(Start.PlusDays(offset), plain.Count == 0 ? 1 : plain.Max(e => e.Seq) + 1, new string('x', offset));
                    plain.Add(entry);
                    timeline = timeline.Add(entry);
                }

                AssertSame(plain, timeline);
            },
            iter: 2_000);

    [Fact]
    public void AddRange_ManyOrFew_GivesWhatOneByOneGives() =>
        Gen.Select(Gen.Int[0, 20].Array[0, 60], Gen.Int[0, 60]).Sample(
            (offsets, split) =>
            {
                var entries = offsets.Select((offset, seq) => new TimelineEntry<string>(Start.PlusDays(offset), seq, new string('x', offset))).ToList();
                AssertSame(entries, Empty.AddRange([.. entries.Take(split)]).AddRange([.. entries.Skip(split)]));
            },
            iter: 1_000);

    private static void AssertSame(List<TimelineEntry<string>> plain, Timeline<string> timeline)
    {
        var expected = plain.OrderBy(e => e.EffectiveOn).ThenBy(e => e.Seq).ToList();
        Assert.Equal(expected, timeline.All);
        Assert.Equal(expected.Count, timeline.Count);
        for (var day = Start.PlusDays(-1); day <= Start.PlusDays(21); day = day.PlusDays(1))
        {
            var through = expected.Where(e => e.EffectiveOn <= day).ToList();
            Assert.Equal(Money.Yuan(through.Sum(e => e.Content.Length)), timeline.SumThrough(day));
            Assert.Equal(through.Count, timeline.CountThrough(day));
            Assert.Equal(through.Count == 0 ? null : through[^1].Content, timeline.LastThrough(day));
            Assert.Equal(expected.Skip(through.Count), timeline.After(day));
        }
    }

    private static TimelineEntry<string> At(string day, long seq, string content) => new(Day(day), seq, content);
}
