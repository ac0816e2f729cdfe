using FundLeverage.Domain.Names;
using FundLeverage.Domain.Tests.Support;

namespace FundLeverage.Domain.Tests.Names;

public sealed class OpaqueIdTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("0")]
    [InlineData("-")]
    [InlineData("xm-torch")]
    [InlineData("0123456789012345678901234567890123456789", Label = "40")]
    public void Parse_WellFormed_IsKeptAsItIs(string text) => Assert.Equal(text, OpaqueId.Parse(text).Value.Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("01234567890123456789012345678901234567890", Label = "41")]
    [InlineData("A")]
    [InlineData(" a")]
    [InlineData("a ")]
    [InlineData("a\n", Label = "a $ in the pattern would let it pass")]
    [InlineData("a_b")]
    [InlineData("a/b")]
    [InlineData("a|b")]
    [InlineData("a.b")]
    [InlineData("..")]
    [InlineData("a%2Fb")]
    [InlineData("é")]
    [InlineData("基金")]
    [InlineData("ａ", Label = "full-width")]
    [InlineData("٣", Label = "Arabic-Indic digit")]
    [InlineData("a\0")]
    public void Parse_AnythingElse_IsMalformed(string? text)
    {
        Assert.Equal(OpaqueId.Malformed, OpaqueId.Parse(text).FailureOf().Code);
        Assert.Equal("text", Assert.Throws<ArgumentException>(() => OpaqueId.Of(text!)).ParamName);
    }

    [Fact]
    public void CompareTo_Ids_OrdersByCharacterCode()
    {
        OpaqueId[] ids = [OpaqueId.Of("b"), OpaqueId.Of("a-b"), OpaqueId.Of("ab"), OpaqueId.Of("a"), OpaqueId.Of("1")];
        Assert.Equal(["1", "a", "a-b", "ab", "b"], ids.Order().Select(id => id.ToString()));
    }

    [Fact]
    public void Equality_IsByValue() => Assert.Equal(OpaqueId.Of("a"), OpaqueId.Of("a"));
}
