using CsCheck;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Tests.Support;

namespace FundLeverage.Domain.Tests.Amounts;

public sealed class ChineseNumeralTests
{
    /// <summary>Numbers of every length up to 万亿, many with runs of zeros.</summary>
    private static readonly Gen<long> Numbers = Gen.OneOf(
        Gen.Long[0, 1_000_000_000_000],
        Gen.Long[0, 100_000_000],
        Gen.Long[0, 20_000],
        Gen.Select(Gen.Long[0, 9_999], Gen.Int[0, 8], Gen.Long[0, 9_999], (high, zeros, low) => (high * (long)Math.Pow(10, zeros)) + low));

    /// <summary>The People's Bank's examples in 正确填写票据和结算凭证的基本规定: where 零 is optional, both ways.</summary>
    [Theory]
    [InlineData("人民币壹仟肆佰零玖元伍角", 1409_50)]
    [InlineData("人民币陆仟零柒元壹角肆分", 6007_14)]
    [InlineData("人民币壹仟陆佰捌拾元零叁角贰分", 1680_32)]
    [InlineData("人民币壹仟陆佰捌拾元叁角贰分", 1680_32)]
    [InlineData("人民币壹拾万柒仟元零伍角叁分", 107000_53)]
    [InlineData("人民币壹拾万零柒仟元伍角叁分", 107000_53, Label = "零 for the empty 万 place")]
    [InlineData("人民币壹万陆仟肆佰零玖元零贰分", 16409_02)]
    [InlineData("人民币叁佰贰拾伍元零肆分", 325_04)]
    public void Parse_ChequeRules_ReadAsPublished(string text, long fen) => Reads(text, fen);

    [Theory]
    [InlineData("零元", 0)]
    [InlineData("〇", 0)]
    [InlineData("五", 500)]
    [InlineData("十元", 1_000)]
    [InlineData("拾万元整", 10_000_000)]
    [InlineData("十五万元", 15_000_000)]
    [InlineData("一十五万元", 15_000_000)]
    [InlineData("二十五", 2_500)]
    [InlineData("一百零五元", 10_500)]
    [InlineData("二千零五", 200_500)]
    [InlineData("一千零一十", 101_000)]
    [InlineData("一万零五百", 1_050_000)]
    [InlineData("两亿两千万", 22_000_000_000)]
    [InlineData("二亿七千五百万元", 27_500_000_000)]
    [InlineData("贰億柒仟伍佰萬圓整", 27_500_000_000)]
    [InlineData("貳億陸仟萬元", 26_000_000_000)]
    [InlineData("十万零七千", 10_700_000, Label = "零 for the empty 万 place")]
    [InlineData("十亿零五千万", 105_000_000_000, Label = "零 for the empty 亿 place")]
    [InlineData("二亿零五百万", 20_500_000_000)]
    [InlineData("二亿零五元", 20_000_000_500)]
    [InlineData("十亿", 100_000_000_000)]
    [InlineData("一百二十亿零五千", 1_200_000_500_000)]
    [InlineData("一万二千亿", 120_000_000_000_000)]
    [InlineData("一万亿元", 100_000_000_000_000)]
    [InlineData("零元伍角", 50)]
    [InlineData("伍角整", 50)]
    [InlineData("五元三角二分", 532)]
    [InlineData("负伍万元整", -5_000_000)]
    public void Parse_Numerals_UpperAndLowerCase(string text, long fen) => Reads(text, fen);

    [Theory]
    [InlineData("二千五", "amount-ambiguous", Label = "2,500 or 2,005")]
    [InlineData("二百五", "amount-ambiguous")]
    [InlineData("三万五", "amount-ambiguous")]
    [InlineData("二亿五", "amount-ambiguous")]
    [InlineData("二千五万", "amount-ambiguous")]
    [InlineData("二亿七千五百", "amount-unreadable", Label = "a skipped place without 零")]
    [InlineData("一千五十", "amount-unreadable")]
    [InlineData("一百零一十", "amount-unreadable", Label = "零 where nothing is skipped")]
    [InlineData("一万零五千", "amount-unreadable")]
    [InlineData("一千零零五", "amount-unreadable")]
    [InlineData("零五元", "amount-unreadable")]
    [InlineData("五零元", "amount-unreadable")]
    [InlineData("一百零", "amount-unreadable")]
    [InlineData("一万零", "amount-unreadable")]
    [InlineData("一〇五", "amount-unreadable", Label = "figures read out one by one")]
    [InlineData("五六", "amount-unreadable")]
    [InlineData("三五亿", "amount-unreadable", Label = "three to five")]
    [InlineData("五百三千", "amount-unreadable", Label = "places that rise")]
    [InlineData("五百三百", "amount-unreadable")]
    [InlineData("百万", "amount-unreadable")]
    [InlineData("万", "amount-unreadable")]
    [InlineData("万亿元", "amount-unreadable")]
    [InlineData("一万万", "amount-unreadable")]
    [InlineData("一亿亿", "amount-unreadable")]
    [InlineData("二亿7500万", "amount-unreadable", Label = "numerals and figures mixed")]
    [InlineData("二点七五亿", "amount-unreadable")]
    public void Parse_NumeralsThatAreNone_AreRefused(string text, string code) => Refuses(code, text);

    [Fact]
    public void Parse_UpperCase_ReadsEveryWrittenNumber() =>
        Numbers.Sample(number => Reads($"人民币{NumeralWriter.Upper(number)}元整", number * 100), iter: 5_000);

    [Fact]
    public void Parse_LowerCase_ReadsEveryWrittenNumber() =>
        Numbers.Sample(number => Reads(NumeralWriter.Lower(number) + "元", number * 100), iter: 5_000);

    [Theory]
    [InlineData(0, "零", "零")]
    [InlineData(15, "壹拾伍", "十五")]
    [InlineData(100_001_000, "壹亿零壹仟", "一亿零一千")]
    [InlineData(1_000_050_000, "壹拾亿零伍万", "十亿零五万")]
    [InlineData(1_000_000_000_000, "壹万亿", "一万亿")]
    [InlineData(10_200_030_405, "壹佰零贰亿零叁万零肆佰零伍", "一百零二亿零三万零四百零五")]
    public void NumeralWriter_KnownNumbers_AreWrittenRight(long number, string upper, string lower)
    {
        Assert.Equal(upper, NumeralWriter.Upper(number));
        Assert.Equal(lower, NumeralWriter.Lower(number));
    }

    private static void Reads(string text, long fen)
    {
        var outcome = AmountText.Parse(text);
        Assert.True(outcome.Succeeded, $"{text}: {string.Join("; ", outcome.Failures)}");
        Assert.Equal(Money.FromFen(fen, Currency.Cny), outcome.Value);
    }

    private static void Refuses(string code, string text) => Assert.Equal(code, AmountText.Parse(text).FailureOf().Code.Id);
}
