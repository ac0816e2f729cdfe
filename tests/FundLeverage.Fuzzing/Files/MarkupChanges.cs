using System.Security;
using System.Text.RegularExpressions;

namespace FundLeverage.Fuzzing.Files;

/// <summary>Changes to a part's markup, most of which leave it well formed.</summary>
internal static partial class MarkupChanges
{
    private static readonly string[] Elements =
    [
        "<f>SUM(A1:A9)</f>", "<f t=\"shared\" si=\"0\" ref=\"A1:B9\">A1</f>", "<f t=\"array\" ref=\"A1:XFD1048576\">1</f>", "<v>1</v>", "<v/>", "<v><v>1</v></v>", "<is><t>x</t></is>", "<is><r><t>甲</t></r><rPh><t>乙</t></rPh></is>", "<t xml:space=\"preserve\"> </t>",
        "<c/>", "<c r=\"A1\"/>", "<c r=\"IV1\"><v>1</v></c>", "<c r=\"C3\" t=\"s\"><v>99999999999</v></c>", "<c t=\"s\"><v>-1</v></c>", "<c t=\"b\"><v>2</v></c>", "<c t=\"d\"><v>2021-11-30T25:00:00</v></c>", "<c t=\"e\"><v>#REF!</v></c>", "<c t=\"inlineStr\"/>", "<c s=\"4294967296\"><v>1</v></c>",
        "<row/>", "<row r=\"0\"/>", "<row r=\"200000\"><c><v>1</v></c></row>", "<row r=\"99999999999999999999\"/>", "<row r=\"1\"><c r=\"B7\"><v>5</v></c></row>", "<mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"D1:XFD1048576\"/></mergeCells>", "<mergeCells><mergeCell/></mergeCells>", "<mergeCell ref=\"A2:A200000\"/>",
        "<sheetData/>", "<sheetData><row><c><v>1</v></c></row></sheetData>", "<cols><col min=\"0\" max=\"99999999999\" hidden=\"1\"/></cols>", "<cols><col min=\"5\" max=\"1\" hidden=\"true\"/></cols>", "<dimension ref=\"x\"/>", "<sheet name=\"\" r:id=\"\"/>", "<sheet name=\"x\" sheetId=\"1\" r:id=\"rId9001\"/>", "<si/>", "<si><t/></si>",
        "<numFmt numFmtId=\"164\" formatCode=\"[$-804]yyyy&quot;年&quot;\"/>", "<numFmt numFmtId=\"-1\" formatCode=\"\"/>", "<xf numFmtId=\"99999999999\"/>", "<!-- x -->", "<?x y?>", "<![CDATA[1]]>", "<x:y xmlns:x=\"z\"/>", "<mc:AlternateContent xmlns:mc=\"m\"><mc:Choice/></mc:AlternateContent>",
    ];

    private static readonly string[] Types = ["s", "str", "n", "b", "e", "d", "inlineStr", "x", ""];

    public static string Change(string text, Dice dice)
    {
        for (var left = dice.OneIn(2) ? 1 : 1 + dice.Below(5); left > 0; left--)
            text = Once(text, dice);
        return text;
    }

    private static string Once(string text, Dice dice)
    {
        switch (dice.Below(10))
        {
            case 0 or 1:
                return Put(text, Some(AttributeValue(), text, dice), Escaped(dice));
            case 2 or 3:
                return Put(text, Some(ElementText(), text, dice), Escaped(dice));
            case 4:
                return Put(text, Some(CellType(), text, dice), dice.Pick(Types));
            case 5:
                return Some(AnyTag(), text, dice) is { } before ? text.Insert(before.Index, dice.Pick(Elements)) : text;
            case 6 when dice.OneIn(4):
                return Put(text, Some(AnyTag(), text, dice), "");
            case 7:
                return Some(CellOrRow(), text, dice) is { } cell ? text.Insert(cell.Index, string.Concat(Enumerable.Repeat(cell.Value, dice.OneIn(5) ? 400 : 1))) : text;
            case 8 when Some(CellOrRow(), text, dice) is { } one && Some(CellOrRow(), text, dice) is { } two && one.Index + one.Length <= two.Index:
                return $"{text[..one.Index]}{two.Value}{text[(one.Index + one.Length)..two.Index]}{one.Value}{text[(two.Index + two.Length)..]}";
            default:
                return Put(text, Some(Address(), text, dice), dice.Pick(["A1", "B2", "C2", "A3", "IV1", "A200000", "A200001", "XFD1", "a1", "A01", "1", "A", "AA1", ""]));
        }
    }

    /// <summary>An odd text; now and then with what may not stand in markup.</summary>
    private static string Escaped(Dice dice) => dice.OneIn(10) ? dice.Pick(Odd.Texts) : SecurityElement.Escape(dice.Pick(Odd.Texts));

    private static Match? Some(Regex pattern, string text, Dice dice)
    {
        var matches = pattern.Matches(text);
        return matches.Count == 0 ? null : matches[dice.Below(matches.Count)];
    }

    private static string Put(string text, Match? place, string value) =>
        place is null ? text : string.Concat(text.AsSpan(0, place.Index), value, text.AsSpan(place.Index + place.Length));

    [GeneratedRegex("(?<==\")[^\"]*(?=\")")]
    private static partial Regex AttributeValue();

    [GeneratedRegex("(?<=>)[^<>]+(?=<)")]
    private static partial Regex ElementText();

    [GeneratedRegex("(?<= t=\")[^\"]*(?=\")")]
    private static partial Regex CellType();

    [GeneratedRegex("</?[A-Za-z][^<>]*>")]
    private static partial Regex AnyTag();

    [GeneratedRegex("<c .*?</c>|<row .*?</row>|<si>.*?</si>|<xf [^>]*>|<sheet [^>]*>|<mergeCell [^>]*>")]
    private static partial Regex CellOrRow();

    [GeneratedRegex("(?<= (r|ref)=\")[^\"]*(?=\")")]
    private static partial Regex Address();
}
