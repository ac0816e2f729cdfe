using FundLeverage.Functions.Imports.Reading.Values;

namespace FundLeverage.Functions.Imports.Reading.Tables;

/// <summary>What the sender says about columns, by letter or heading.</summary>
internal sealed class ColumnMapping
{
    private readonly Dictionary<string, (string Key, string Meaning, string? Unit)> _columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly HashSet<string> _all = new(StringComparer.Ordinal);

    public ColumnMapping(IReadOnlyDictionary<string, string> mapping, FindingList findings)
    {
        foreach (var (column, field) in mapping)
        {
            var (name, unit) = UnitText.Split(field);
            if (Words.MeaningOfField(name) is { } meaning)
            {
                _columns[Normal(column)] = (column, meaning, unit);
                _all.Add(column);
            }
            else
            {
                findings.Add("", null, null, ImportFailures.MappingField, ("column", Domain.Results.Failure.Quote(column)), ("field", Domain.Results.Failure.Quote(field)));
            }
        }
    }

    /// <summary>Names of columns that no table had.</summary>
    public IEnumerable<string> Unused => _all.Except(_used);

    /// <summary>The meaning that was given to a column, or null.</summary>
    public (string Meaning, string? Unit)? Of(int column, IEnumerable<string> headings, bool isUsed = false)
    {
        foreach (var name in headings.Append(CellAddress.Letters(column)))
        {
            if (_columns.Count == 0 || !_columns.TryGetValue(Normal(name), out var given))
                continue;
            if (isUsed)
                _used.Add(given.Key);
            return (given.Meaning, given.Unit);
        }

        return null;
    }

    private static string Normal(string text) => PlainText.Tight(text);
}
