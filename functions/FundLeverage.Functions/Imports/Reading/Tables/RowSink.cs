namespace FundLeverage.Functions.Imports.Reading.Tables;

/// <summary>Where rows and findings go.</summary>
internal sealed class RowSink(FindingList findings)
{
    private const int LongestPooled = 64;
    private const int MostPooled = 100_000;

    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly List<ImportRow> _rows = [];
    private readonly List<ImportRow> _refused = [];

    public FindingList Findings => findings;

    public IReadOnlyList<ImportRow> Rows => _rows;

    public IReadOnlyList<ImportRow> Refused => _refused;

    public void Take(ImportRow row, bool isRefused) => (isRefused ? _refused : _rows).Add(row);

    /// <summary>The same text; of equal short ones the first, so that a date that stands in every row is held once.</summary>
    public string Pooled(string text)
    {
        if (text.Length > LongestPooled)
            return text;
        if (_texts.TryGetValue(text, out var kept))
            return kept;
        if (_texts.Count < MostPooled)
            _texts.Add(text);
        return text;
    }
}
