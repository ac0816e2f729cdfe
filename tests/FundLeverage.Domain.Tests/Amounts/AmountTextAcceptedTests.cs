using FundLeverage.Domain.Amounts;

namespace FundLeverage.Domain.Tests.Amounts;

/// <summary>What finance staff write in figures, and the exact fen it means.</summary>
public sealed class AmountTextAcceptedTests
{
    [Theory]
    [InlineData("2.75亿", 27_500_000_000)]
    [InlineData("2.75亿元", 27_500_000_000)]
    [InlineData("27,500万元", 27_500_000_000)]
    [InlineData("２７５００万", 27_500_000_000)]
    [InlineData("￥275,000,000.00", 27_500_000_000)]
    [InlineData("贰亿柒仟伍佰万元整", 27_500_000_000)]
    public void Parse_NotationsOfTheContract_MeanTheSameAmount(string text, long fen) => Reads(text, fen);

    [Theory]
    [InlineData("5", 500)]
    [InlineData("5元", 500)]
    [InlineData("5千元", 500_000)]
    [InlineData("5万", 5_000_000)]
    [InlineData("5万元", 5_000_000)]
    [InlineData("5十万", 50_000_000)]
    [InlineData("5百万元", 500_000_000)]
    [InlineData("1.5千万", 1_500_000_000)]
    [InlineData("5亿", 50_000_000_000)]
    [InlineData("5亿元", 50_000_000_000)]
    [InlineData("5十亿", 500_000_000_000)]
    [InlineData("5百亿元", 5_000_000_000_000)]
    [InlineData("5千亿", 50_000_000_000_000)]
    [InlineData("5万亿", 500_000_000_000_000)]
    [InlineData("1.25万亿元", 125_000_000_000_000)]
    public void Parse_EachUnit_Scales(string text, long fen) => Reads(text, fen);

    [Theory]
    [InlineData("2亿7500万元", 27_500_000_000)]
    [InlineData("2亿7500万", 27_500_000_000)]
    [InlineData("2亿7,500万元", 27_500_000_000)]
    [InlineData("2亿7500元", 20_000_750_000, Label = "元 settles what the last figures are")]
    [InlineData("3亿500万6000元", 30_500_600_000)]
    [InlineData("1万亿2000亿", 120_000_000_000_000)]
    [InlineData("5万3千元", 5_300_000)]
    [InlineData("2 亿 7500 万 元", 27_500_000_000)]
    [InlineData("2亿9999万9999.99元", 29_999_999_999)]
    public void Parse_FallingUnits_AddUp(string text, long fen) => Reads(text, fen);

    [Theory]
    [InlineData("0", 0, Label = "zero")]
    [InlineData("0.00元", 0)]
    [InlineData("-0", 0)]
    [InlineData("0.01", 1, Label = "one fen")]
    [InlineData("0.5", 50)]
    [InlineData("1.230元", 123, Label = "zeros beyond the fen are exact")]
    [InlineData("0.000001万", 1, Label = "one fen in 万")]
    [InlineData("0.0000000001亿元", 1, Label = "one fen in 亿")]
    [InlineData("1.234万", 1_234_000)]
    [InlineData("92,233,720,368,547,758.07", long.MaxValue, Label = "the largest")]
    [InlineData("-92,233,720,368,547,758.08", long.MinValue, Label = "the smallest")]
    public void Parse_Boundaries_AreExact(string text, long fen) => Reads(text, fen);

    [Theory]
    [InlineData("1,000", 100_000)]
    [InlineData("12,345.67", 1_234_567)]
    [InlineData("123,456,789.01", 12_345_678_901)]
    [InlineData("１，０００．５０元", 100_050)]
    [InlineData("9,025,000,000元", 902_500_000_000)]
    public void Parse_ThousandsSeparators_WhereTheyBelong(string text, long fen) => Reads(text, fen);

    [Theory]
    [InlineData("5元3角", 530)]
    [InlineData("5元3角2分", 532)]
    [InlineData("5元2分", 502)]
    [InlineData("5元零2分", 502)]
    [InlineData("5元整", 500)]
    [InlineData("5元正", 500)]
    [InlineData("5元3角整", 530)]
    [InlineData("5角", 50)]
    [InlineData("2分", 2)]
    [InlineData("5角2分", 52)]
    [InlineData("5元0角2分", 502)]
    [InlineData("5万元5角", 5_000_050)]
    public void Parse_JiaoAndFen_AddToTheYuan(string text, long fen) => Reads(text, fen);

    [Theory]
    [InlineData("-5万", -5_000_000)]
    [InlineData("+5万", 5_000_000)]
    [InlineData("负5万", -5_000_000)]
    [InlineData("−5万", -5_000_000, Label = "U+2212")]
    [InlineData("－５万", -5_000_000, Label = "full-width")]
    [InlineData("- 5万", -5_000_000)]
    [InlineData("(5万)", -5_000_000, Label = "the accountant's brackets")]
    [InlineData("（5万元）", -5_000_000)]
    [InlineData("¥-5万", -5_000_000)]
    [InlineData("-¥5万", -5_000_000)]
    [InlineData("¥(5万)", -5_000_000)]
    public void Parse_Signs_AreRead(string text, long fen) => Reads(text, fen);

    [Theory]
    [InlineData("  5万元 ", 5_000_000)]
    [InlineData("\t5万元\r\n", 5_000_000)]
    [InlineData("\u30005万元\u00A0", 5_000_000, Label = "ideographic and no-break space")]
    [InlineData("5000萬圓", 5_000_000_000)]
    [InlineData("2.75億元", 27_500_000_000)]
    [InlineData("5圆", 500)]
    public void Parse_SpacesAndTraditionalForms_AreForgiven(string text, long fen) => Reads(text, fen);

    [Fact]
    public void Parse_ExactlyTheLongestText_IsRead() => Reads("1." + new string('0', AmountText.MaxLength - 2), 100);

    private static void Reads(string text, long fen) => Assert.Equal(Money.FromFen(fen, Currency.Cny), AmountText.Parse(text).Value);
}
