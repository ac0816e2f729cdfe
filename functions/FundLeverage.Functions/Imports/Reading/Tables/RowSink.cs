namespace FundLeverage.Functions.Imports.Reading.Tables;

/// <summary>Where rows and findings go. Of texts that are the same, one is kept.</summary>
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

    public void Take(ImportRow row, bool isRefused)
    {
        var fields = (ImportField[])row.Fields;
        for (var i = 0; i < fields.Length; i++)
            fields[i] = fields[i] with { Value = Pooled(fields[i].Value)!, Text = Pooled(fields[i].Text) };
        (isRefused ? _refused : _rows).Add(row);
    }

    private string? Pooled(string? text)
    {
        if (text is null || text.Length > LongestPooled || _texts.TryGetValue(text, out var kept))
            return text is null || text.Length > LongestPooled ? text : Kept(text);
        if (_texts.Count < MostPooled)
            _texts.Add(text);
        return text;
    }

    private string Kept(string text) => _texts.TryGetValue(text, out var kept) ? kept : text;
}
