using System.Globalization;
using System.Text;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Imports.Reading;
using FundLeverage.Functions.Texts;
using Newtonsoft.Json;

namespace FundLeverage.Functions.Tests.Imports.Reading;

/// <summary>What was read of a file, whole, as text that people approve.</summary>
internal static class ReadFileText
{
    public static string Of(Outcome<ReadFile> outcome)
    {
        var text = new StringBuilder();
        if (!outcome.TryGet(out var file))
        {
            foreach (var failure in outcome.Failures)
                text.Append(CultureInfo.InvariantCulture, $"refused {failure.Code}: {Sentences.Of(failure, Language.Chinese)}\n");
            return text.ToString();
        }

        text.Append(CultureInfo.InvariantCulture, $"{file.Type}\n");
        foreach (var sheet in file.Sheets)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nsheet \"{sheet.Name}\"{(sheet.IsHidden ? " hidden" : "")}\n");
            foreach (var table in sheet.Tables)
            {
                text.Append(CultureInfo.InvariantCulture, $"  table at row {table.HeaderRow}: {string.Join(", ", table.Kinds.Select(KindText.Of))}; rows: {table.Rows}\n");
                foreach (var column in table.Columns)
                    text.Append(CultureInfo.InvariantCulture, $"    {column.Letters} {column.Heading}{(column.Unit is { } unit ? $" [{unit}]" : "")} -> {string.Join(", ", column.Fields)}\n");
                foreach (var column in table.Ignored)
                    text.Append(CultureInfo.InvariantCulture, $"    {column.Letters} {column.Heading} ignored\n");
            }
        }

        Append(text, "row", file.Rows);
        Append(text, "refused row", file.RefusedRows);
        Append(text, "failure", file.Failures, file.FailuresNotListed);
        Append(text, "warning", file.Warnings, file.WarningsNotListed);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string title, IReadOnlyList<ImportRow> rows)
    {
        foreach (var row in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{title} {row.Sheet}!{row.Number}.{row.Part} {KindText.Of(row.Kind)}\n  {row.Values.ToString(Formatting.None)}\n");
            text.Append(CultureInfo.InvariantCulture, $"  {string.Join(" ", row.Cells.Select(cell => $"{cell.Key}={cell.Value.Address}\"{cell.Value.Text}\""))}\n");
        }
    }

    private static void Append(StringBuilder text, string title, IReadOnlyList<ImportFinding> findings, int notListed)
    {
        if (findings.Count > 0)
            text.Append('\n');
        foreach (var finding in findings)
            text.Append(CultureInfo.InvariantCulture, $"{title} {finding.Sheet}!{finding.Column}{finding.Row} {finding.Code}{(finding.Failure.Pointer is { Length: > 0 } pointer ? " " + pointer : "")}: {Sentences.Of(finding.Failure, Language.Chinese)}\n");
        if (notListed > 0)
            text.Append(CultureInfo.InvariantCulture, $"{title}: {notListed} more\n");
    }
}
