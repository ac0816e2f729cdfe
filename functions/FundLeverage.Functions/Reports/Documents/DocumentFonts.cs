namespace FundLeverage.Functions.Reports.Documents;

/// <summary>
/// The fonts of an official document by GB/T 9704-2012, each with what stands in for it on a system that lacks it. The first two are sold
/// or came with old systems only.
/// </summary>
internal static class DocumentFonts
{
    public const string Title = "方正小标宋简体";
    public const string Body = "仿宋_GB2312";
    public const string Heading = "黑体";
    public const string SubHeading = "楷体_GB2312";
    public const string PageNumber = "宋体";
    public const string Latin = "Times New Roman";
    public const string Digest = "Courier New";

    private static readonly (string Name, string Alternatives, string Family)[] All =
    [
        (Title, "小标宋,STZhongsong,华文中宋,SimSun,宋体,Songti SC,Noto Serif CJK SC,Source Han Serif SC", "roman"),
        (Body, "FangSong,仿宋,STFangsong,华文仿宋,Noto Serif CJK SC,Source Han Serif SC,SimSun", "modern"),
        (Heading, "SimHei,Heiti SC,STHeiti,Noto Sans CJK SC,Source Han Sans SC,Microsoft YaHei", "swiss"),
        (SubHeading, "KaiTi,楷体,STKaiti,华文楷体,Kaiti SC,Noto Serif CJK SC,Source Han Serif SC", "modern"),
        (PageNumber, "SimSun,Songti SC,STSong,Noto Serif CJK SC,Source Han Serif SC", "roman"),
    ];

    /// <summary>The part <c>word/fontTable.xml</c>.</summary>
    public static string Xml { get; } = $"""<w:fonts xmlns:w="{DocumentParts.Namespace}">"""
        + string.Concat(All.Select(font => $"""<w:font w:name="{font.Name}"><w:altName w:val="{font.Alternatives}"/><w:charset w:val="86"/><w:family w:val="{font.Family}"/><w:pitch w:val="variable"/></w:font>"""))
        + $"""<w:font w:name="{Latin}"><w:altName w:val="Liberation Serif,Times,Tinos"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>"""
        + $"""<w:font w:name="{Digest}"><w:altName w:val="Liberation Mono,Courier,Cousine"/><w:charset w:val="00"/><w:family w:val="modern"/><w:pitch w:val="fixed"/></w:font></w:fonts>""";
}
