using System.Collections.Immutable;
using FundLeverage.Domain.Leverage;

namespace FundLeverage.Domain.Claims;

/// <summary>What became of a claim.</summary>
public enum ClaimVerdict
{
    /// <summary>成立: what the words name gives what is printed.</summary>
    Holds,

    /// <summary>换口径成立: something else than the words name gives it.</summary>
    HoldsOnAnotherBasis,

    /// <summary>不成立: nothing that can be worked out from what is printed gives it.</summary>
    DoesNotHold,

    /// <summary>无法核对: no result is printed, or nothing to work it out from.</summary>
    NotCheckable,
}

/// <summary>What is checked of a claim.</summary>
public enum ClaimCheckKind
{
    /// <summary>A printed multiple.</summary>
    Multiple,

    /// <summary>A printed percentage.</summary>
    Share,

    /// <summary>A printed sum against its parts.</summary>
    Sum,
}

/// <summary>One way to arrive at a result.</summary>
/// <param name="Measure">The measure's id: M1 to M5; or <c>paidInRate</c>, <c>completion</c>, <c>share</c>, <c>invested</c>, <c>sum</c>.</param>
/// <param name="Numerator">The figures above the line, added up.</param>
/// <param name="Less">The figures taken off above the line; M2 takes the public money off the total.</param>
/// <param name="Denominator">The figures below the line, added up; empty for a sum.</param>
/// <param name="LessBelow">The figures taken off below the line: public money that is printed only as a total less the others' part.</param>
/// <param name="Quotient">The result with the figures as printed.</param>
/// <param name="Interval">All that it may be with the words that widen the figures, and the room that rounding leaves them.</param>
/// <param name="IsNamed">True when the words name this way.</param>
/// <param name="Fits">Whether it meets what is printed; null where no result is printed.</param>
/// <param name="FitsAsPrinted">Whether the figures give it as printed, without the room that rounding leaves them.</param>
public sealed record ClaimReading(
    string Measure,
    ImmutableArray<ClaimFigure> Numerator,
    ImmutableArray<ClaimFigure> Less,
    ImmutableArray<ClaimFigure> Denominator,
    ImmutableArray<ClaimFigure> LessBelow,
    Rational Quotient,
    Interval Interval,
    bool IsNamed,
    bool? Fits,
    bool FitsAsPrinted)
{
    /// <summary>Every id that <see cref="Measure"/> can be.</summary>
    public static ImmutableArray<string> Measures { get; } = ["M1", "M2", "M3", "M4", "M5", "invested", "paidInRate", "completion", "share", "sum"];
}

/// <summary>One printed result with every way tried to arrive at it.</summary>
/// <param name="Kind">What kind of result.</param>
/// <param name="Result">The figure; null where none is printed, and the readings stand alone.</param>
/// <param name="Verdict">What became of it.</param>
/// <param name="Reading">The way that gives it, or the one the words name; null when there is none.</param>
/// <param name="Readings">Every way tried.</param>
public sealed record ClaimCheck(ClaimCheckKind Kind, ClaimFigure? Result, ClaimVerdict Verdict, ClaimReading? Reading, ImmutableArray<ClaimReading> Readings);

/// <summary>核对结果: what was read, and each result checked.</summary>
/// <param name="Verdict">Of all checks together: the worst of those that could be made.</param>
/// <param name="Basis">The basis that the words beside the amounts name; committed when they name none.</param>
/// <param name="Figures">What was read, in the order of the text.</param>
/// <param name="Checks">The results, multiples first.</param>
public sealed record ClaimReport(ClaimVerdict Verdict, LeverageBasis Basis, ImmutableArray<ClaimFigure> Figures, ImmutableArray<ClaimCheck> Checks)
{
    /// <summary>The check that a short answer is about: the first with the verdict of the whole; null when there is nothing to check.</summary>
    public ClaimCheck? Main =>
        Checks.FirstOrDefault(check => check.Verdict == Verdict && check.Reading is not null)
        ?? Checks.FirstOrDefault(check => check.Reading is not null)
        ?? Checks.FirstOrDefault();
}
