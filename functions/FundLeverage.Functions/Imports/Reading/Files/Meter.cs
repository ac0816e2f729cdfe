namespace FundLeverage.Functions.Imports.Reading.Files;

/// <summary>What reading a file has cost so far, against what it may cost.</summary>
internal sealed class Meter : IDisposable
{
    private readonly CancellationToken _cancellationToken;
    private readonly CancellationTokenSource _deadline;
    private long _inflated;
    private long _texts;
    private int _cells;

    public Meter(ImportLimits limits, CancellationToken cancellationToken)
    {
        Limits = limits;
        _cancellationToken = cancellationToken;
        _deadline = new CancellationTokenSource(limits.Deadline);
    }

    public ImportLimits Limits { get; }

    /// <summary>Goes on, or ends the reading.</summary>
    public void Check()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (_deadline.IsCancellationRequested)
            throw new RefusedFileException(ImportFailures.Deadline, ("seconds", (int)Limits.Deadline.TotalSeconds));
    }

    public void Inflate(int bytes)
    {
        _inflated += bytes;
        if (_inflated > Limits.InflatedBytes)
            throw new RefusedFileException(ImportFailures.FileInflates, ("max", Limits.InflatedBytes / 1024 / 1024));
    }

    /// <summary>A text that is kept.</summary>
    public void Keep(int characters)
    {
        _texts += characters;
        if (_texts > Limits.TextCharacters)
            throw new RefusedFileException(ImportFailures.TooMuchText, ("max", Limits.TextCharacters));
    }

    /// <summary>A cell that holds something.</summary>
    public void Count(string sheet, int row, int column)
    {
        if (row > Limits.Rows || column > Limits.Columns)
        {
            throw new RefusedFileException(
                ImportFailures.CellTooFar,
                ("sheet", sheet),
                ("cell", CellAddress.Of(row, column)),
                ("rows", Limits.Rows),
                ("column", CellAddress.Letters(Limits.Columns)));
        }

        if (++_cells > Limits.Cells)
            throw new RefusedFileException(ImportFailures.TooManyCells, ("max", Limits.Cells));
        if (_cells % 1024 == 0)
            Check();
    }

    public void Dispose() => _deadline.Dispose();
}
