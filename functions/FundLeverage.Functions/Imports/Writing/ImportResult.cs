using FundLeverage.Domain.Results;
using FundLeverage.Functions.Imports.Reading;
using FundLeverage.Functions.Texts;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Imports.Writing;

/// <summary>What an import came to, as it is kept: findings with their sentences in both languages, so that whoever asks reads his own.</summary>
internal static class ImportResult
{
    /// <summary>How many findings are kept, so that the rows that failed can be given back.</summary>
    private const int MaxKept = 5_000;

    /// <summary>How many of them an answer lists.</summary>
    private static readonly int MaxListed = ImportLimits.Default.Findings;

    /// <summary>Of a file that was read and judged.</summary>
    public static JObject Of(ReadFile file, ImportPlan plan, JArray effect) => new()
    {
        ["failures"] = Findings(plan.Failures),
        ["failureCount"] = plan.Failures.Count + file.FailuresNotListed,
        ["warnings"] = Findings(plan.Warnings),
        ["warningCount"] = plan.Warnings.Count + file.WarningsNotListed,
        ["effect"] = effect,
        ["sheets"] = new JArray(file.Sheets.Select(Write)),
    };

    /// <summary>Of a file that is refused as a whole.</summary>
    public static JObject Refused(IReadOnlyList<Failure> failures) => new()
    {
        ["failures"] = Findings([.. failures.Select(failure => new ImportFinding("", null, null, failure))]),
        ["failureCount"] = failures.Count,
        ["warnings"] = new JArray(),
        ["warningCount"] = 0,
        ["effect"] = new JArray(),
        ["sheets"] = new JArray(),
    };

    /// <summary>Adds what speaks against rows since the file was judged.</summary>
    public static void Add(JObject result, IReadOnlyList<ImportFinding> late)
    {
        var listed = (JArray)result["failures"]!;
        foreach (var finding in Findings([.. late.Take(Math.Max(0, MaxKept - listed.Count))]))
            listed.Add(finding);
        result["failureCount"] = (int)result["failureCount"]! + late.Count;
    }

    /// <summary>Findings in one language, as answers have them.</summary>
    public static JArray InLanguage(JToken? findings, Language language) => new((findings as JArray ?? []).Take(MaxListed).Select(finding => new JObject
    {
        ["sheet"] = finding["sheet"],
        ["row"] = finding["row"],
        ["column"] = finding["column"],
        ["code"] = finding["code"],
        ["message"] = finding[language == Language.English ? "en" : "zh"],
    }));

    private static JArray Findings(IReadOnlyList<ImportFinding> findings) => new(findings.Take(MaxKept).Select(finding => new JObject
    {
        ["sheet"] = finding.Sheet,
        ["row"] = finding.Row,
        ["column"] = finding.Column,
        ["code"] = finding.Code.Id,
        ["zh"] = Sentences.Of(finding.Failure, Language.Chinese),
        ["en"] = Sentences.Of(finding.Failure, Language.English),
    }));

    private static JObject Write(SheetReading sheet) => new()
    {
        ["name"] = sheet.Name,
        ["hidden"] = sheet.IsHidden,
        ["tables"] = new JArray(sheet.Tables.Select(table => new JObject
        {
            ["kinds"] = new JArray(table.Kinds.Select(KindText.Of)),
            ["headerRow"] = table.HeaderRow,
            ["rows"] = table.Rows,
            ["columns"] = new JArray(table.Columns.Select(column => new JObject
            {
                ["column"] = column.Letters,
                ["heading"] = column.Heading,
                ["fields"] = new JArray(column.Fields),
                ["unit"] = column.Unit,
            })),
            ["ignored"] = new JArray(table.Ignored.Select(column => new JObject { ["column"] = column.Letters, ["heading"] = column.Heading })),
        })),
    };
}
