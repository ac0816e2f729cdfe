using FundLeverage.Functions.Imports.Reading;
using FundLeverage.Functions.Imports.Reading.Files;
using FundLeverage.Functions.Imports.Reading.Tables;
using FundLeverage.Functions.Imports.Reading.Values;

namespace FundLeverage.Functions.Tests.Imports.Reading;

/// <summary>What single cells, headings and formats say.</summary>
public sealed class ValueTests
{
    [Theory]
    [InlineData("万元", "万元")]
    [InlineData("亿", "亿元")]
    [InlineData("人民币万元", "万元")]
    [InlineData("百万元", "百万元")]
    [InlineData("RMB million", "百万元")]
    [InlineData("in RMB millions", "百万元")]
    [InlineData("RMB'000", "千元")]
    [InlineData("CNY", "元")]
    [InlineData("USD mn", "百万美元")]
    [InlineData("RMB 100 million", "亿元")]
    [InlineData("RMB 10,000", "万元")]
    [InlineData("十亿美元", "十亿美元")]
    [InlineData("个", null)]
    [InlineData("万人", null)]
    [InlineData("元/股", null)]
    [InlineData("万亿亿", null)]
    [InlineData("", null)]
    public void Unit_OfAText_IsRead(string text, string? unit) => Assert.Equal(unit, UnitText.Parse(text));

    [Theory]
    [InlineData("认缴额（万元）", "认缴额", "万元")]
    [InlineData("认缴额\n(单位：亿元)", "认缴额", "亿元")]
    [InlineData("认缴额/万元", "认缴额", "万元")]
    [InlineData("认缴额，万元", "认缴额", "万元")]
    [InlineData("认缴额万元", "认缴额", "万元")]
    [InlineData("Commitment (in RMB million)", "commitment", "百万元")]
    [InlineData("Commitment, RMB million", "commitment", "百万元")]
    [InlineData("规模(认缴)", "规模(认缴)", null)]
    [InlineData("日期", "日期", null)]
    public void Heading_WithAUnit_IsSplit(string heading, string core, string? unit) => Assert.Equal((core, unit), UnitText.Split(heading));

    [Theory]
    [InlineData("单位：万元", "万元")]
    [InlineData("金额单位:人民币亿元", "亿元")]
    [InlineData("截至2021年11月30日　单位：万元", "万元")]
    [InlineData("子基金情况表（单位：万元）", "万元")]
    [InlineData("单位：家、万元", "万元")]
    [InlineData("(in RMB million)", "百万元")]
    [InlineData("Unit: CNY", "元")]
    [InlineData("填报单位：高新区财政局", null)]
    [InlineData("单位：个", null)]
    [InlineData("单位：万元、亿元", null, Label = "two of them")]
    public void Line_AboveATable_NamesTheUnit(string line, string? unit) => Assert.Equal(unit, UnitText.InLine(line));

    [Theory]
    [InlineData("2021", "2021")]
    [InlineData("2021年", "2021")]
    [InlineData("2021年度", "2021")]
    [InlineData("2021年上半年", "2021-H1")]
    [InlineData("2021年第四季度", "2021-Q4")]
    [InlineData("2021年4季度", "2021-Q4")]
    [InlineData("2021Q4", "2021-Q4")]
    [InlineData("2021-Q4", "2021-Q4")]
    [InlineData("2021年前三季度", "2021-01..2021-09")]
    [InlineData("2021年1-10月", "2021-01..2021-10")]
    [InlineData("2021年1月至10月", "2021-01..2021-10")]
    [InlineData("2021年11月", "2021-11")]
    [InlineData("2021年11月30日", "2021-11-30")]
    [InlineData("截至2021年11月30日", "..2021-11-30")]
    [InlineData("截至2021年11月底", "..2021-11-30")]
    [InlineData("截至2021年", "..2021-12-31")]
    [InlineData("2021年第48周", "2021-W48")]
    [InlineData("２０２１年１－１０月", "2021-01..2021-10")]
    [InlineData("去年", null)]
    [InlineData("2021年13月", null)]
    [InlineData("1-10月", null)]
    public void Period_InAnySpelling_IsRead(string text, string? period) => Assert.Equal(period, PeriodValue.Read(new Cell(1, CellType.Text, text)).Value);

    [Theory]
    [InlineData("yyyy-mm-dd", true, true, null)]
    [InlineData("yyyy\"年\"m\"月\"", true, false, null)]
    [InlineData("[$-804]yyyy\"年\"m\"月\"d\"日\";@", true, true, null)]
    [InlineData("mmm-yy", true, false, null)]
    [InlineData("0.00\"亿元\"", false, false, "亿元")]
    [InlineData("#,##0.00\"万\"", false, false, "万元")]
    [InlineData("0!.0,\"万\"", false, false, "元", Label = "the format shifts the point")]
    [InlineData("0\\.0000\"万\"", false, false, "元", Label = "the format shifts the point")]
    [InlineData("0.00,,\"亿\"", false, false, "元", Label = "the format divides")]
    public void Format_OfANumber_SaysWhatItIs(string code, bool isDate, bool showsDay, string? unit) =>
        Assert.Equal(new NumberLook(isDate, showsDay, false, unit), NumberLook.Of(code));

    [Theory]
    [InlineData("General")]
    [InlineData("#,##0.00_);[Red](#,##0.00)")]
    [InlineData("h:mm:ss")]
    [InlineData("@")]
    [InlineData("¥#,##0.00")]
    public void Format_OfNothingSpecial_SaysNothing(string code) => Assert.Null(NumberLook.Of(code));

    [Theory]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("176.74000000000001", "176.74")]
    [InlineData("9.0249999999999997E9", "9025000000")]
    [InlineData("33.3333333333333", "33.3333333333333")]
    [InlineData("123456789012345678", "123456789012345678")]
    [InlineData("1E-7", "0.0000001")]
    [InlineData("-2.7500000000000004", "-2.75")]
    [InlineData("0", "0")]
    [InlineData("1E300", null)]
    [InlineData("NaN", null)]
    public void Number_OfACell_IsWhatItShows(string digits, string? number) => Assert.Equal(number, NumberText.Read(digits) is { } read ? NumberText.Write(read) : null);

    [Theory]
    [InlineData("C6", true, 6, 3)]
    [InlineData("$AA$10", true, 10, 27)]
    [InlineData("XFD1048576", true, 1_048_576, 16_384)]
    [InlineData("XFE1", false, 1, 16_385)]
    [InlineData("A0", false, 0, 1)]
    [InlineData("A", false, 0, 1)]
    [InlineData("6", false, 6, 0)]
    [InlineData("AAAAAAAAAAAAAAAA1", false, 0, 0)]
    public void Address_OfACell_IsRead(string text, bool isAddress, int row, int column)
    {
        Assert.Equal(isAddress, CellAddress.TryParse(text, out var readRow, out var readColumn));
        if (isAddress)
            Assert.Equal((row, column, text.Replace("$", "", StringComparison.Ordinal)), (readRow, readColumn, CellAddress.Of(readRow, readColumn)));
    }
}
