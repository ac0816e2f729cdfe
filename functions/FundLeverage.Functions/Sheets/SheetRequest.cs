using FundLeverage.Domain.Names;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Http;

namespace FundLeverage.Functions.Sheets;

/// <summary>As what an answer is asked for.</summary>
/// <param name="Format">JSON, CSV or a workbook.</param>
/// <param name="Unit">The unit of amounts in a table.</param>
/// <param name="Table">The table that CSV shall hold; null for the first.</param>
internal sealed record SheetRequest(SheetFormat Format, SheetUnit Unit, string? Table)
{
    /// <summary>The media type of CSV.</summary>
    public const string Csv = "text/csv";

    /// <summary>The media type of a workbook.</summary>
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>A parameter that only other formats have.</summary>
    public static readonly FailureCode ParameterOfOtherFormat = new("parameter-of-other-format", FailureKind.Invalid);

    private static readonly (string, SheetFormat)[] Offered =
    [
        (Csv, SheetFormat.Csv), (Xlsx, SheetFormat.Xlsx), ("application/json", SheetFormat.Json), ("application/*", SheetFormat.Json),
    ];

    /// <summary>True for CSV and workbooks.</summary>
    public bool IsFile => Format != SheetFormat.Json;

    /// <summary>Reads <c>format</c>, else <c>Accept</c>, with <c>unit</c> and, where there are several, <c>table</c>.</summary>
    public static SheetRequest Read(QueryMembers members, params IReadOnlyList<string> tables)
    {
        var exact = ReadExact(members);
        var unit = members.Choice<SheetUnit>("unit");
        var table = tables.Count > 1 ? members.OneOf("table", tables, name => name) : null;
        if (unit is not null && !exact.IsFile)
            Refuse(members, "unit", exact.Format);
        if (table is not null && exact.Format != SheetFormat.Csv)
            Refuse(members, "table", exact.Format);
        return exact with { Unit = unit ?? SheetUnit.Yuan, Table = table };
    }

    /// <summary>The same for an answer that is one table, in yuan.</summary>
    public static SheetRequest ReadExact(QueryMembers members) =>
        new(members.Choice<SheetFormat>("format") ?? members.Accepted(SheetFormat.Json, Offered), SheetUnit.Yuan, null);

    /// <summary>Reads which page of JSON is asked for; a file holds everything.</summary>
    public Paging.Page ReadPage(QueryMembers members)
    {
        var page = Paging.Read(members);
        foreach (var parameter in new[] { Paging.SizeParameter, Paging.TokenParameter }.Where(parameter => IsFile && members.Text(parameter) is not null))
            Refuse(members, parameter, Format);
        return page;
    }

    private static void Refuse(QueryMembers members, string parameter, SheetFormat format) =>
        members.Findings.Add(ParameterOfOtherFormat, JsonPointer.Append("", parameter), ("parameter", parameter), ("format", EnumText.Of(format)));
}
