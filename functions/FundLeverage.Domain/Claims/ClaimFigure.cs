using FundLeverage.Domain.Leverage;

namespace FundLeverage.Domain.Claims;

/// <summary>What kind of number is printed.</summary>
public enum FigureKind
{
    /// <summary>金额.</summary>
    Money,

    /// <summary>倍数.</summary>
    Multiple,

    /// <summary>百分比.</summary>
    Share,

    /// <summary>个数: of funds, projects and the like; never a term of a quotient.</summary>
    Count,
}

/// <summary>What a printed figure is about, as the words beside it say.</summary>
public enum FigureRole
{
    /// <summary>未写明: the words say nothing that is known here.</summary>
    Unknown,

    /// <summary>G: the guidance fund's, or in general the public money that mobilises.</summary>
    Guidance,

    /// <summary>初始规模: the guidance fund's at its start, before money came back and was committed again.</summary>
    InitialGuidance,

    /// <summary>A level of government by its name alone (省, 市): fiscal money, of which level's fund is not said.</summary>
    Fiscal,

    /// <summary>引导基金规模: the size of the guidance fund itself. Public money where none else is named, else one more total.</summary>
    GuidanceSize,

    /// <summary>T: the total size.</summary>
    Total,

    /// <summary>社会资本: everybody else's money.</summary>
    OtherCapital,

    /// <summary>P: private money.</summary>
    Private,

    /// <summary>E: state-owned enterprises' money.</summary>
    StateOwned,

    /// <summary>撬动所得: what public money brought, of which kind is not said.</summary>
    Mobilised,

    /// <summary>实缴: what was paid in.</summary>
    PaidIn,

    /// <summary>已投资: what was invested on.</summary>
    Invested,

    /// <summary>计划: what was planned.</summary>
    Plan,

    /// <summary>完成: what was done.</summary>
    Done,

    /// <summary>A part of a sum.</summary>
    Part,

    /// <summary>增长: by how much something grew, not how large it is.</summary>
    Growth,

    /// <summary>预期: what is hoped or required to come about.</summary>
    Expected,

    /// <summary>其他事项: of a return, a valuation, an earlier year; the amounts here do not give it.</summary>
    OtherMatter,
}

/// <summary>Words that widen a figure. What they allow stands in docs/claims.md.</summary>
public enum Hedge
{
    /// <summary>None: the figure is rounded half-up to its last printed digit.</summary>
    None,

    /// <summary>近, 将近, 接近; nearly, almost: a little less.</summary>
    Nearly,

    /// <summary>超, 超过, 逾, 突破; over, more than: more.</summary>
    Over,

    /// <summary>约, 大约, 左右; about, around: a little more or less.</summary>
    About,

    /// <summary>余, 多: more, by less than one of its last digit.</summary>
    AndMore,

    /// <summary>不低于, 不少于, 至少, 以上; at least: that or more.</summary>
    AtLeast,

    /// <summary>不超过, 至多, 以内; at most, up to: that or less.</summary>
    AtMost,

    /// <summary>不到, 不足, 低于; under, less than: less.</summary>
    LessThan,
}

/// <summary>A figure as it was read: where it stands, what it says and what it may stand for.</summary>
/// <param name="Start">Where it stands in the text.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="Text">As printed, with its hedge.</param>
/// <param name="Kind">What kind of number.</param>
/// <param name="Role">What it is about.</param>
/// <param name="Value">As printed, in whole units: 2.75亿 is 275000000.</param>
/// <param name="Step">One of its last printed digit: of 2.75亿 it is 1000000.</param>
/// <param name="Hedge">The word that widens it.</param>
/// <param name="Currency">The currency, where one is printed.</param>
/// <param name="Upper">The upper end of a printed range such as 5–6倍.</param>
/// <param name="Basis">The basis that the words beside it name; null when they name none.</param>
public sealed record ClaimFigure(
    int Start,
    int Length,
    string Text,
    FigureKind Kind,
    FigureRole Role,
    Rational Value,
    Rational Step,
    Hedge Hedge,
    string? Currency,
    Rational? Upper = null,
    LeverageBasis? Basis = null)
{
    private static readonly Rational Ten = Rational.PowerOfTen(1);
    private static readonly Rational NearlyDown = Rational.Of(0.9m);
    private static readonly Rational OverUp = Rational.Of(1.1m);
    private static readonly Rational AboutShare = Rational.Of(0.05m);
    private static readonly Rational Half = Rational.Of(0.5m);
    private static readonly Rational MostRounding = Rational.Of(0.02m);

    /// <summary>Where it ends.</summary>
    public int End => Start + Length;

    /// <summary>
    /// What it may stand for where it is the result: rounded half-up to its last digit. More than said is still more, and less
    /// still less, but not ten times so: that is a slip of the unit.
    /// </summary>
    public Interval AsResult => this switch
    {
        { Upper: { } upper } => new Interval(Value - (Step * Half), true, upper + (Step * Half), false),
        { Hedge: Hedge.None } => new Interval(Value - (Step * Half), true, Value + (Step * Half), false),
        { Hedge: Hedge.Over } => new Interval(Value, false, Value * Ten, false),
        { Hedge: Hedge.LessThan } => new Interval(Value / Ten, false, Value, false),
        _ => Widened,
    };

    /// <summary>What it is where something is worked out from it, taken as printed: itself, but for a word that widens it.</summary>
    public Interval AsPrinted => Hedge == Hedge.None && Upper is null ? Interval.Exactly(Value) : AsRounded;

    /// <summary>
    /// The same with the room that rounding leaves: half of its last digit, and 2 % at most. By its digits alone 3亿元 could be
    /// 2.5亿元; a claim that needs that does not hold.
    /// </summary>
    public Interval AsRounded
    {
        get
        {
            if (Hedge != Hedge.None || Upper is not null)
                return Upper is { } upper ? new Interval(Value, true, upper, true) : Widened;
            var room = Step * Half < Value * MostRounding ? Step * Half : Value * MostRounding;
            return new Interval(Value - room, true, Value + room, true);
        }
    }

    private Interval Widened => Hedge switch
    {
        Hedge.Nearly or Hedge.LessThan => new Interval(Value * NearlyDown, true, Value, false),
        Hedge.Over => new Interval(Value, false, Value * OverUp, true),
        Hedge.About => Around(Rational.Max(Value * AboutShare, Step * Half)),
        Hedge.AndMore => new Interval(Value, false, Value + LastDigit(), false),
        Hedge.AtLeast => new Interval(Value, true, null, false),
        Hedge.AtMost => new Interval(Rational.Zero, false, Value, true),
        _ => Interval.Exactly(Value),
    };

    private Interval Around(Rational distance) => new(Rational.Max(Value - distance, Rational.Zero), true, Value + distance, true);

    /// <summary>One of the last digit that is not zero: of 1300 it is 100.</summary>
    private Rational LastDigit()
    {
        var digit = Step;
        while (!Value.IsZero && (Value / (digit * Ten)).Denominator.IsOne)
            digit *= Ten;
        return digit;
    }
}
