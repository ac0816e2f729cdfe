using CsCheck;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Tests.Support;

namespace FundLeverage.Domain.Tests.Names;

public sealed class NameTextTests
{
    private const int Max = 10;

    [Theory]
    [InlineData("惠友豪嘉基金", "惠友豪嘉基金")]
    [InlineData("  惠友基金\t\r\n", "惠友基金", Label = "trimmed")]
    [InlineData("\u3000惠友\u00A0", "惠友", Label = "ideographic and no-break space")]
    [InlineData("A  B\u3000 C", "A B C", Label = "runs of spaces as one")]
    [InlineData("Cafe\u0301", "Caf\u00E9", Label = "NFC")]
    [InlineData("ＡＢ", "ＡＢ", Label = "full-width stays: NFC, not NFKC")]
    [InlineData("𠮷野家", "𠮷野家", Label = "beyond the BMP")]
    [InlineData("O'Neil & 李(厦门)", "O'Neil & 李(厦门)")]
    public void Parse_Name_IsNormalised(string text, string expected) => Assert.Equal(expected, NameText.Parse(text, 20).Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\u3000")]
    public void Parse_Nothing_IsEmpty(string? text) => Assert.Equal(NameText.Empty, NameText.Parse(text, Max).FailureOf().Code);

    [Theory]
    [InlineData("a\0b", "U+0000")]
    [InlineData("a\tb", "U+0009")]
    [InlineData("a\nb", "U+000A")]
    [InlineData("a\u007Fb", "U+007F", Label = "DEL")]
    [InlineData("a\u0085b", "U+0085", Label = "next line")]
    [InlineData("a\u200Bb", "U+200B", Label = "zero-width space")]
    [InlineData("a\u200Db", "U+200D", Label = "zero-width joiner")]
    [InlineData("a\u200Eb", "U+200E", Label = "left-to-right mark")]
    [InlineData("a\u061Cb", "U+061C", Label = "Arabic letter mark")]
    [InlineData("a\u202Eb", "U+202E", Label = "right-to-left override")]
    [InlineData("a\u2066b", "U+2066", Label = "isolate")]
    [InlineData("a\u2028b", "U+2028", Label = "line separator")]
    [InlineData("a\u2029b", "U+2029", Label = "paragraph separator")]
    [InlineData("a\uFEFFb", "U+FEFF", Label = "byte order mark")]
    [InlineData("a\u00ADb", "U+00AD", Label = "soft hyphen")]
    [InlineData("a\uE000b", "U+E000", Label = "private use")]
    [InlineData("a\uFFFFb", "U+FFFF", Label = "noncharacter")]
    [InlineData("a\U000E0041b", "U+E0041", Label = "tag character")]
    [InlineData("a\u3164b", "U+3164", Label = "Hangul filler")]
    [InlineData("a\u2800b", "U+2800", Label = "empty Braille pattern")]
    [InlineData("a\u034Fb", "U+034F", Label = "grapheme joiner")]
    [InlineData("a\uFE0Fb", "U+FE0F", Label = "variation selector")]
    [InlineData("a\U000E0100b", "U+E0100", Label = "ideographic variation selector")]
    public void Parse_HiddenCharacter_IsRefusedAndNamed(string text, string character)
    {
        var failure = NameText.Parse(text, Max).FailureOf();
        Assert.Equal(NameText.HiddenCharacter, failure.Code);
        Assert.Equal(character, failure.Detail("character"));
        Assert.Equal(2, failure.Detail("position"));
    }

    [Fact]
    public void Parse_AMarkInFront_IsRefused() => Assert.Equal("U+0300", NameText.Parse("\u0300a", Max).FailureOf().Detail("character"));

    [Fact]
    public void Parse_LoneSurrogates_AreRefused()
    {
        Assert.Equal(NameText.HiddenCharacter, NameText.Parse("a\uD800b", Max).FailureOf().Code);
        Assert.Equal(NameText.HiddenCharacter, NameText.Parse("a\uDC00", Max).FailureOf().Code);
    }

    [Fact]
    public void Parse_Length_CountsCharactersAfterNormalising()
    {
        var tenBeyondTheBmp = string.Concat(Enumerable.Repeat("𠮷", Max));
        Assert.Equal(tenBeyondTheBmp, NameText.Parse(tenBeyondTheBmp, Max).Value);
        var tenDecomposed = string.Concat(Enumerable.Repeat("e\u0301", Max));
        Assert.Equal(new string('\u00E9', Max), NameText.Parse(tenDecomposed, Max).Value);
    }

    [Theory]
    [InlineData(11, Label = "one too many")]
    [InlineData(61, Label = "not even examined")]
    [InlineData(1_000_000)]
    public void Parse_TooManyCharacters_IsRefusedWithTheLimit(int length)
    {
        var failure = NameText.Parse(new string('基', length), Max).FailureOf();
        Assert.Equal(NameText.TooLong, failure.Code);
        Assert.Equal(Max, failure.Detail("max"));
    }

    [Fact]
    public void Parse_AnyString_IsStableOrRefused() =>
        Gen.OneOf(Gen.String, Gen.Char["a é\u0301\u0300 \u3000\u00A0基ﾊﾞ\uD842\uDFB7\u202E"].Array[0, 12].Select(c => new string(c))).Sample(
            text =>
            {
                if (NameText.Parse(text, 50).TryGet(out var name))
                    Assert.Equal(name, NameText.Parse(name, 50).Value);
            },
            iter: 20_000);
}
