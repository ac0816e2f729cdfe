using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Domain.Projects;

/// <summary>By what projects are grouped.</summary>
public enum ProjectGrouping
{
    /// <summary>按引荐方.</summary>
    Introducer,

    /// <summary>按类别.</summary>
    Kind,

    /// <summary>按行业.</summary>
    Industry,

    /// <summary>按阶段, at the end of the period.</summary>
    Stage,

    /// <summary>按区域.</summary>
    Region,

    /// <summary>按月: the period's months, each with its flows and the stocks at its end.</summary>
    Month,

    /// <summary>按季.</summary>
    Quarter,

    /// <summary>按年.</summary>
    Year,
}

/// <summary>Projects that have something in common, or what happened to all of them in a part of the period.</summary>
/// <param name="Key">What they have in common, of a part its month, quarter or year (<c>2021-03</c>, <c>2021-Q1</c>, <c>2021</c>); null where it was not recorded.</param>
/// <param name="Introducer">Whether an introducer is a sub-fund or an institution; null for other groupings.</param>
/// <param name="Name">The introducer's name; else the key.</param>
/// <param name="Slice">Their figures.</param>
/// <param name="AlsoIntroduced">How many projects more an introducer had a part in, that are counted with another; amounts by share are in the figures.</param>
/// <param name="Days">The days of a part, both inclusive; null for other groupings.</param>
public sealed record ProjectGroup(string? Key, IntroducerKind? Introducer, string? Name, ProjectSlice Slice, int AlsoIntroduced, DateInterval? Days = null);
