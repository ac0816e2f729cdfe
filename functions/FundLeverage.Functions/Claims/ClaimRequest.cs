using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Claims;
using FundLeverage.Domain.Leverage;
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

    /// <summary>The sentence; null when something is wrong with it, which is then among the findings.</summary>
    public static string? Read(JsonMembers members)
    {
        var (hasText, hasFigures) = (members.Has("text"), members.Has("figures"));
        var text = members.Text("text");
        var figures = members.Object("figures");
        if (hasText == hasFigures || (text is not null && string.IsNullOrWhiteSpace(text)))
            members.Findings.Add(TextOrFigures, hasFigures && !hasText ? "/figures" : "/text");
        if (text?.Length > MaxLength)
            members.Findings.Add(TooLong, "/text", ("length", text.Length), ("most", MaxLength));
        var composed = figures is null ? null : Compose(figures);
        return hasText ? text : composed;
    }

    private static string Compose(JsonMembers figures)
    {
        var basis = figures.Choice<LeverageBasis>("basis");
        var parts = new List<string>();
        foreach (var (member, words, kind) in Members(basis))
        {
            if (figures.Printed(member) is not var (printed, isNumber))
                continue;
            if (Figure(printed.Trim(), isNumber, kind) is { } figure)
                parts.Add(words + figure);
            else
                figures.Findings.Add(FigureMalformed, $"{figures.Pointer}/{member}", ("text", Failure.Quote(printed)));
        }

        if (parts.Count == 0)
            figures.Findings.Add(TextOrFigures, figures.Pointer);
        return string.Join('，', parts);
    }

    /// <summary>The words that give each figure its role when the sentence is read.</summary>
    private static (string Member, string Words, FigureKind Kind)[] Members(LeverageBasis? basis)
    {
        var (own, size) = basis switch
        {
            LeverageBasis.PaidIn => ("实缴", "子基金实缴规模"),
            LeverageBasis.Target => ("", "子基金目标规模"),
            LeverageBasis.Committed => ("认缴", "子基金认缴总规模"),
            _ => ("", "基金总规模"),
        };
        return
        [
            ("guidance", $"引导基金{own}出资", FigureKind.Money),
            ("otherFiscal", "市财政出资", FigureKind.Money),
            ("stateOwned", "国有资本", FigureKind.Money),
            ("private", "民间资本", FigureKind.Money),
            ("otherCapital", "社会资本", FigureKind.Money),
            ("total", size, FigureKind.Money),
            ("multiple", "放大", FigureKind.Multiple),
        ];
    }

    /// <summary>One figure as the reader reads it, or null: with its hedge, or an amount in any notation; a bare number is in yuan.</summary>
    private static string? Figure(string printed, bool isNumber, FigureKind kind)
    {
        if (printed.Length is 0 or > 60)
            return null;
        var text = char.IsDigit(printed[^1]) ? printed + (kind == FigureKind.Multiple ? "倍" : "元") : printed;
        if (ClaimReader.Read(text) is [var figure] && figure.Kind == kind && figure.Length == text.Length && !figure.Value.IsZero)
            return text;
        return kind == FigureKind.Money && !isNumber && AmountText.Parse(printed).TryGet(out var money) && !money.IsNegative && !money.IsZero
            ? $"{AmountFormat.Plain(money)}{(money.Currency == Currency.Cny ? "元" : money.Currency.Code)}"
            : null;
    }
}
