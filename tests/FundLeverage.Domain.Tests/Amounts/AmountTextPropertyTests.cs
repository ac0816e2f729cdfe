using CsCheck;
using FundLeverage.Domain.Amounts;

namespace FundLeverage.Domain.Tests.Amounts;

public sealed class AmountTextPropertyTests
{
    private const string Relevant = "0123456789０５９.,，．-+−()（）¥￥$ 　元角分整万亿千百十零一二两五九壹贰拾佰仟萬億圓约多至~美港币USDrmb\0\uD800\u202E";

    /// <summary>Every fen: uniform, at the ends, around zero, and whole multiples of 角, 元, 万 and 亿.</summary>
    private static readonly Gen<long> Fen = Gen.OneOf(
        Gen.Long,
        Gen.Long.Uniform,
        Gen.OneOf(0L, 1L, -1L, long.MaxValue, long.MinValue, long.MaxValue - 1, long.MinValue + 1),
        Gen.Select(Gen.Long[-900_000, 900_000], Gen.Int[0, 13], (figures, zeros) => Times10(figures, zeros)));

    private static readonly Gen<Currency> Currencies = Gen.OneOf(Currency.All.ToArray());

    [Fact]
    public void Parse_WrittenAmount_GivesItBack() =>
        Gen.Select(Fen, Currencies).Sample(
            (fen, currency) =>
            {
                var money = Money.FromFen(fen, currency);
                var text = AmountFormat.Write(money);
                Assert.Equal(money, Reread(text));
            },
            iter: 20_000);

    [Fact]
    public void Parse_PlainAmount_GivesItBack() =>
        Fen.Sample(fen => Assert.Equal(Money.FromFen(fen, Currency.Cny), Reread(AmountFormat.Plain(Money.FromFen(fen, Currency.Cny)))), iter: 20_000);

    [Fact]
    public void FromYuan_EveryStoredAmount_GivesItBack() =>
        Fen.Sample(
            fen =>
            {
                var money = Money.FromFen(fen, Currency.Cny);
                Assert.Equal(money, AmountText.FromYuan(money.Amount).Value);
                Assert.Equal(fen, money.ToFen());
            },
            iter: 20_000);

    [Fact]
    public void Parse_AnyString_GivesAnAmountOrOneFailure() => Gen.String.Sample(Judge, iter: 20_000);

    [Fact]
    public void Parse_AnyStringOfRelevantCharacters_GivesAnAmountOrOneFailure() =>
        Gen.Char[Relevant].Array[0, 14].Sample(characters => Judge(new string(characters)), iter: 100_000);

    /// <summary>Whatever was read, its written form means the same: no notation is read as something that cannot be said.</summary>
    private static void Judge(string text)
    {
        var outcome = AmountText.Parse(text);
        if (outcome.Succeeded)
            Assert.Equal(outcome.Value, Reread(AmountFormat.Write(outcome.Value)));
        else
            Assert.StartsWith("amount-", Assert.Single(outcome.Failures).Code.Id, StringComparison.Ordinal);
    }

    private static Money Reread(string text)
    {
        var outcome = AmountText.Parse(text);
        Assert.True(outcome.Succeeded, $"{text}: {string.Join("; ", outcome.Failures)}");
        return outcome.Value;
    }

    private static long Times10(long figures, int zeros)
    {
        for (; zeros > 0 && Math.Abs(figures) < long.MaxValue / 10; zeros--)
            figures *= 10;
        return figures;
    }
}
