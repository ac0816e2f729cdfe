using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Results;
using FundLeverage.Domain.Tests.Support;

namespace FundLeverage.Domain.Tests.Amounts;

/// <summary>What is refused, and why: a guessed amount can be wrong 10,000-fold.</summary>
public sealed class AmountTextRefusedTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u3000\t\r\n")]
    public void Parse_Nothing_IsEmpty(string? text) => Refuses(AmountFailures.Empty, text);

    [Theory]
    [InlineData("1,5", Label = "1.5 or 15")]
    [InlineData("1,50")]
    [InlineData("0,500", Label = "half or five hundred")]
    [InlineData("1,2345")]
    [InlineData("1234,567")]
    [InlineData("1,000,00万")]
    [InlineData("5000,万")]
    [InlineData("2，75亿", Label = "full-width comma")]
    [InlineData("1.234.567")]
    [InlineData("1.234,56", Label = "the continental way")]
    [InlineData("1 234", Label = "two numbers")]
    [InlineData("2亿7500", Label = "万 or 元")]
    [InlineData("5万3")]
    [InlineData("2亿75000万", Label = "the lower part reaches the upper")]
    [InlineData("7500万2亿", Label = "units that rise")]
    [InlineData("5万5万")]
    [InlineData("2.5亿300万")]
    [InlineData("2亿300.5万")]
    [InlineData("2千5百万")]
    [InlineData("1.5元5角", Label = "角 said twice")]
    [InlineData("1.55元5分")]
    [InlineData("2.75亿元5角")]
    [InlineData("二千五")]
    [InlineData("二亿五")]
    public void Parse_TwoReadings_IsAmbiguous(string text) => Refuses(AmountFailures.Ambiguous, text);

    [Theory]
    [InlineData("约2.75亿")]
    [InlineData("近3亿元")]
    [InlineData("超2亿")]
    [InlineData("逾2亿元")]
    [InlineData("2000余万元")]
    [InlineData("2亿多")]
    [InlineData("2亿元左右")]
    [InlineData("2亿元以上")]
    [InlineData("不低于2亿元")]
    [InlineData("2-3亿")]
    [InlineData("2~3亿")]
    [InlineData("２～３亿")]
    [InlineData("2亿—3亿")]
    [InlineData("2亿至3亿")]
    [InlineData("≈2亿")]
    [InlineData(">2亿")]
    public void Parse_ApproximationOrRange_IsApproximate(string text) => Refuses(AmountFailures.Approximate, text);

    [Theory]
    [InlineData("0.001元")]
    [InlineData("0.005")]
    [InlineData("1.234")]
    [InlineData("-0.001")]
    [InlineData("0.0000001万", Label = "a tenth of a fen in 万")]
    [InlineData("0.00000000001亿", Label = "a tenth of a fen in 亿")]
    [InlineData("2.75000000001亿元")]
    [InlineData("0.001美元")]
    public void Parse_FinerThanOneFen_IsTooPrecise(string text) => Refuses(AmountFailures.TooPrecise, text);

    [Theory]
    [InlineData("92,233,720,368,547,758.08", Label = "one fen above Int64")]
    [InlineData("-92,233,720,368,547,758.09", Label = "one fen below Int64")]
    [InlineData("1000000万亿")]
    [InlineData("1234567890123456789012345678901234567890", Label = "40 digits")]
    [InlineData("-1234567890123456789012345678901234567890万亿元")]
    public void Parse_BeyondInt64_NeverWraps(string text) => Refuses(AmountFailures.TooLarge, text);

    [Theory]
    [InlineData("1e8")]
    [InlineData("2.75e8")]
    [InlineData("1E+08")]
    [InlineData("0x10")]
    [InlineData("NaN")]
    [InlineData("∞")]
    [InlineData("Infinity")]
    [InlineData("null")]
    [InlineData("#REF!")]
    [InlineData("=A1+B1")]
    [InlineData("50%")]
    [InlineData("275m")]
    [InlineData("½亿")]
    [InlineData("2²")]
    [InlineData("٢٧٥", Label = "Arabic-Indic digits")]
    [InlineData("२७५", Label = "Devanagari digits")]
    [InlineData("①亿")]
    [InlineData("5\0", Label = "NUL")]
    [InlineData("\0")]
    [InlineData("5\u200B万", Label = "zero-width space")]
    [InlineData("\u202E5万", Label = "right-to-left override")]
    [InlineData("\uFEFF5万", Label = "byte order mark")]
    public void Parse_NoPlainNumber_IsUnreadable(string text) => Refuses(AmountFailures.Unreadable, text);

    [Theory]
    [InlineData("007", Label = "a code, not an amount")]
    [InlineData("00.5")]
    [InlineData("275 000 000", Label = "spaces for separators")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData(".")]
    [InlineData(",")]
    [InlineData("1.5分")]
    [InlineData("1.5角")]
    [InlineData("15角")]
    [InlineData("5万3角", Label = "角 without 元")]
    [InlineData("元")]
    [InlineData("万元")]
    [InlineData("亿")]
    [InlineData("整")]
    [InlineData("5万整", Label = "整 without 元")]
    [InlineData("5元元")]
    [InlineData("5亿亿")]
    [InlineData("5亿万")]
    [InlineData("5万/年")]
    [InlineData("2亿七千五百万", Label = "figures and numerals mixed")]
    public void Parse_UnitsInWrongPlaces_IsUnreadable(string text) => Refuses(AmountFailures.Unreadable, text);

    [Theory]
    [InlineData("-")]
    [InlineData("--5")]
    [InlineData("+-5")]
    [InlineData("-+5")]
    [InlineData("++5")]
    [InlineData("+¥-5")]
    [InlineData("负-5")]
    [InlineData("(-5)")]
    [InlineData("+(5)")]
    [InlineData("((5))")]
    [InlineData("()")]
    [InlineData("(5")]
    [InlineData("5-")]
    public void Parse_SignsThatDoNotFit_IsUnreadable(string text) => Refuses(AmountFailures.Unreadable, text);

    [Fact]
    public void Parse_LoneSurrogates_AreUnreadable()
    {
        Refuses(AmountFailures.Unreadable, "\uD800");
        Refuses(AmountFailures.Unreadable, "5\uDC00万");
    }

    [Fact]
    public void Parse_OneCharacterTooLong_IsNotExamined()
    {
        Refuses(AmountFailures.Unreadable, "1." + new string('0', AmountText.MaxLength - 1));
        Refuses(AmountFailures.Unreadable, new string('9', 1_000_000));
    }

    [Fact]
    public void Parse_Refusal_CarriesTheTextAsWritten() =>
        Assert.Equal("1,5 万", AmountText.Parse(" 1,5 万 ").FailureOf().Detail("text"));

    [Fact]
    public void Parse_RefusalOfALongText_CarriesItsBeginningOnly()
    {
        var shown = Assert.IsType<string>(AmountText.Parse(new string('7', 500)).FailureOf().Detail("text"));
        Assert.Equal(new string('7', 60) + "…", shown);
    }

    private static void Refuses(FailureCode code, string? text) => Assert.Equal(code, AmountText.Parse(text).FailureOf().Code);
}
