using FundLeverage.Domain.Projects;

namespace FundLeverage.Functions.Projects;

/// <summary>One figure of a slice, flows before stocks.</summary>
/// <param name="Key">Names it, <c>projectFigure:key</c> among the texts.</param>
/// <param name="Figures">What it amounts to.</param>
internal sealed record ProjectFigureRow(string Key, ProjectFigures Figures)
{
    /// <summary>The figures' keys in order.</summary>
    public static readonly IReadOnlyList<string> Keys = ["introduced", "landed", "stillLanded", "withdrawn", "merged", "pipelineStock", "landedStock", "withdrawnStock"];

    /// <summary>A slice's figures in the order of their keys.</summary>
    public static IEnumerable<ProjectFigureRow> Of(ProjectSlice slice) =>
    [
        new(Keys[0], slice.Introduced),
        new(Keys[1], slice.Landed),
        new(Keys[2], slice.StillLanded),
        new(Keys[3], slice.Withdrawn),
        new(Keys[4], slice.Merged),
        new(Keys[5], slice.PipelineStock),
        new(Keys[6], slice.LandedStock),
        new(Keys[7], slice.WithdrawnStock),
    ];
}
