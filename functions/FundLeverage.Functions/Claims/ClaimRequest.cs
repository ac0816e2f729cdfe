using System.Globalization;
using FundLeverage.Domain.Claims;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Http;

namespace FundLeverage.Functions.Claims;

/// <summary>Reads what is to be checked: a sentence, or figures that are put into one.</summary>
internal static class ClaimRequest
{
    public const int MaxLength = 2_000;

    /// <summary>Neither a sentence nor figures, or both.</summary>
    public static readonly FailureCode TextOrFigures = new("claim-text-or-figures", FailureKind.Invalid);

    /// <summary>The sentence is too long.</summary>
    public static readonly FailureCode TooLong = new("claim-too-long", FailureKind.Invalid);

    /// <summary>A given figure is not one amount or one multiple.</summary>
    public static readonly FailureCode FigureMalformed = new("claim-figure-malformed", FailureKind.Invalid);

    // The words that give each figure its role when the sentence is read.
    private static readonly (string Member, string Words, FigureKind Kind)[] Members =
    [
        ("guidance", "引导基金出资", FigureKind.Money),
        ("total", "基金总规模", FigureKind.Money),
        ("otherCapital", "社会资本", FigureKind.Money),
        ("private", "民间资本", FigureKind.Money),
        ("multiple", "放大", FigureKind.Multiple),
    ];

    /// <summary>The sentence; null when something is wrong with it, which is then among the findings.</summary>
    public static string? Read(JsonMembers members)
    {
        var text = members.Text("text");
        var figures = members.Object("figures");
        if (text is null == figures is null)
            members.Findings.Add(TextOrFigures, "/text");
        if (text?.Length > MaxLength)
            members.Findings.Add(TooLong, "/text", ("length", text.Length), ("most", MaxLength));
        return figures is null ? text : Compose(figures);
    }

    private static string Compose(JsonMembers figures)
    {
        var parts = new List<string>();
        foreach (var (member, words, kind) in Members)
        {
            if (figures.Text(member) is not { } printed)
                continue;
            var text = kind == FigureKind.Multiple && printed.Length > 0 && char.IsAsciiDigit(printed[^1]) ? printed + "倍" : printed;
            if (text.Length > MaxLength || ClaimReader.Read(text) is not [var figure] || figure.Kind != kind || figure.Length != text.Trim().Length)
                figures.Findings.Add(FigureMalformed, $"{figures.Pointer}/{member}", ("text", Failure.Quote(printed)));
            else
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{words}{text.Trim()}"));
        }

        return string.Join('，', parts);
    }
}
