using CsCheck;
using FundLeverage.Domain.Funds;

namespace FundLeverage.Domain.Tests.Funds;

public sealed class SequenceTests
{
    [Fact]
    public void Builder_AddsAndChanges_GivesWhatAListGivesAndLeavesTheOldOneAlone() =>
        Gen.Select(Gen.Int[0, 400], Gen.Int[0, 400], Gen.Int.Positive.Array[0, 20]).Sample(
            (first, second, changed) =>
            {
                var plain = Enumerable.Range(0, first).Select(i => $"{i}").ToList();
                var before = Of(Sequence<string>.Empty, plain);
                var snapshot = before.ToList();

                var builder = before.ToBuilder();
                foreach (var index in changed.Where(_ => plain.Count > 0).Select(i => i % plain.Count))
                    builder[index] = plain[index] = $"changed {index}";
                for (var i = 0; i < second; i++)
                {
                    plain.Add($"more {i}");
                    builder.Add($"more {i}");
                }

                Assert.Equal(plain, builder.ToSequence());
                Assert.Equal(snapshot, before);
            },
            iter: 500);

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void Indexer_OutOfRange_Throws(int index) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(Sequence<string>.Empty, ["a", "b", "c"])[index]);

    [Theory]
    [InlineData("a", 0)]
    [InlineData("b", 1)]
    [InlineData("bb", 2)]
    [InlineData("z", 3, Label = "none")]
    public void FirstWhere_SortedItems_IsTheFirstPlaceThatHolds(string least, int expected) =>
        Assert.Equal(expected, Of(Sequence<string>.Empty, ["a", "b", "c"]).FirstWhere(item => string.CompareOrdinal(item, least) >= 0));

    private static Sequence<string> Of(Sequence<string> from, IEnumerable<string> items)
    {
        var builder = from.ToBuilder();
        foreach (var item in items)
            builder.Add(item);
        return builder.ToSequence();
    }
}
