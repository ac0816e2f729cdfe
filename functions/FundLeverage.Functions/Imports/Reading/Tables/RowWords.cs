using System.Text.RegularExpressions;
using FundLeverage.Functions.Imports.Reading.Files;
using FundLeverage.Functions.Imports.Reading.Values;

namespace FundLeverage.Functions.Imports.Reading.Tables;

/// <summary>Rows of a table that are no records.</summary>
internal static partial class RowWords
{
    private const int LongestLabel = 24;
    private const int TextsToLookAt = 3;

    /// <summary>合计, 小计, 总计, Total, Subtotal: in one of the first texts of the row.</summary>
    public static bool IsTotal(SheetRow row)
    {
        var texts = 0;
        foreach (var cell in row.Cells)
        {
            if (cell.Type != CellType.Text || ++texts > TextsToLookAt)
                return false;
            if (cell.Text.Length <= LongestLabel && Total().IsMatch(PlainText.Tight(cell.Text)))
                return true;
        }

        return false;
    }

    /// <summary>注：…, 制表人：…, and the examples of a template, which are marked 示例1, Example 2.</summary>
    public static bool IsNote(SheetRow row) => FirstText(row) is { } text
        && PlainText.Tight(text.Length > LongestLabel ? text[..LongestLabel] : text) is var label
        && (Note().IsMatch(label) || Example().IsMatch(label));

    /// <summary>一、已设立子基金: a heading between rows.</summary>
    public static bool IsSection(string text) => Section().IsMatch(PlainText.Tight(text.Length > LongestLabel ? text[..LongestLabel] : text));

    private static string? FirstText(SheetRow row)
    {
        foreach (var cell in row.Cells)
        {
            if (cell.Type == CellType.Text)
                return cell.Text;
        }

        return null;
    }

    [GeneratedRegex(@"^(?:合计|总计|共计|小计|累计)(?:[(:].*|数|额|金额)?$|^.{1,10}(?:小计|合计)$|^(?:grand ?total|sub-? ?totals?|totals?|sum)(?:[(:].*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Total();

    [GeneratedRegex(@"^(?:备?注|附注|说明|填表说明|制表|填表|填报|审核|复核|负责人|单位负责人|主管|联系人|联系电话|打印|资料来源|数据来源|notes?|remarks?|prepared by|checked by|source)[^:]{0,8}:|^(?:备?注|notes?)\s*[0-9一二三]*\s*[:.]|^\*", RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    [GeneratedRegex(@"^(?:示例|example) ?[0-9]{1,2}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Example();

    [GeneratedRegex(@"^\(?[一二三四五六七八九十]{1,3}(?:\)|[,.、])", RegexOptions.CultureInvariant)]
    private static partial Regex Section();
}
