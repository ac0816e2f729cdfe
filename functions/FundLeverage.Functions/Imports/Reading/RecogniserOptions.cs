using System.Collections.ObjectModel;

namespace FundLeverage.Functions.Imports.Reading;

/// <summary>What the sender says about the file.</summary>
public sealed record RecogniserOptions
{
    /// <summary>What every table holds; null to find it out table by table.</summary>
    public ImportKind? Kind { get; init; }

    /// <summary>
    /// Which column gives which field: a column's letter or its heading, to a field such as <c>amount</c>,
    /// <c>commitments.amount</c>, <c>sources.private</c>, with a unit when it has none, <c>amount(万元)</c>; or <c>ignore</c>.
    /// </summary>
    public IReadOnlyDictionary<string, string> Mapping { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>How much of a file is taken.</summary>
    public ImportLimits Limits { get; init; } = ImportLimits.Default;
}
