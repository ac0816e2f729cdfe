using CsCheck;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Tests.Support;

namespace FundLeverage.Domain.Tests.Names;

public sealed class CreditCodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly Gen<string> First17 = Gen.Char[Alphabet].Array[17].Select(c => new string(c));

    /// <summary>Codes that companies publish.</summary>
    [Theory]
    [InlineData("914403001922038216", Label = "华为技术有限公司")]
    [InlineData("9144030071526726XG", Label = "深圳市腾讯计算机系统有限公司")]
    [InlineData("91110000802100433B")]
    [InlineData("91350100M000100Y43", Label = "the example cited with the standard")]
    public void Parse_PublishedCode_IsValid(string code) => Assert.Equal(code, CreditCode.Parse(code).Value);

    [Fact]
    public void Parse_LowerCaseAndSpaces_AreForgiven() =>
        Assert.Equal("91110000802100433B", CreditCode.Parse("\u3000 91110000802100433b\n").Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("91440300192203821", Label = "17")]
    [InlineData("9144030019220382160", Label = "19")]
    [InlineData("9144030071526726IG", Label = "I is not in the alphabet")]
    [InlineData("9144030071526726OG", Label = "nor O")]
    [InlineData("9144030071526726ZG", Label = "nor Z")]
    [InlineData("9144030071526726SG", Label = "nor S")]
    [InlineData("9144030071526726VG", Label = "nor V")]
    [InlineData("91440300-92203821X")]
    [InlineData("９14403001922038216", Label = "full-width")]
    [InlineData("91440300 922038216")]
    public void Parse_OtherThan18OfTheAlphabet_IsMalformed(string? text) =>
        Assert.Equal(CreditCode.Malformed, CreditCode.Parse(text).FailureOf().Code);

    [Fact]
    public void Parse_VeryLongText_IsShownInPart()
    {
        var shown = Assert.IsType<string>(CreditCode.Parse(new string('9', 10_000)).FailureOf().Detail("text"));
        Assert.Equal(61, shown.Length);
    }

    [Fact]
    public void Parse_WrongCheckCharacter_NamesTheExpectedOne()
    {
        var failure = CreditCode.Parse("914403001922038217").FailureOf();
        Assert.Equal(CreditCode.WrongCheck, failure.Code);
        Assert.Equal("6", failure.Detail("expected"));
    }

    [Fact]
    public void Parse_Any17Characters_HaveExactlyOneCheckCharacter() =>
        First17.Sample(
            first =>
            {
                var valid = Alphabet.Where(c => CreditCode.Parse(first + c).Succeeded);
                Assert.Equal(CheckByTable(first), Assert.Single(valid));
            },
            iter: 2_000);

    [Fact]
    public void Parse_OneMistypedCharacter_IsNoticed() =>
        Gen.Select(First17, Gen.Int[0, 16], Gen.Char[Alphabet]).Sample(
            (first, position, typed) =>
            {
                var mistyped = first[..position] + typed + first[(position + 1)..] + CheckByTable(first);
                Assert.Equal(typed == first[position], CreditCode.Parse(mistyped).Succeeded);
            },
            iter: 5_000);

    [Fact]
    public void Parse_TwoNeighboursSwapped_IsNoticed() =>
        Gen.Select(First17, Gen.Int[0, 15]).Sample(
            (first, position) =>
            {
                var swapped = first[..position] + first[position + 1] + first[position] + first[(position + 2)..] + CheckByTable(first);
                Assert.Equal(first[position] == first[position + 1], CreditCode.Parse(swapped).Succeeded);
            },
            iter: 5_000);

    /// <summary>The check character by the weights that GB 32100-2015 prints, independent of the product's powers of three.</summary>
    private static char CheckByTable(string first)
    {
        int[] weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
        var sum = first.Select((c, i) => Alphabet.IndexOf(c, StringComparison.Ordinal) * weights[i]).Sum();
        var check = 31 - (sum % 31);
        return Alphabet[check == 31 ? 0 : check];
    }
}
