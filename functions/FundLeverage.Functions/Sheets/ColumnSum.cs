namespace FundLeverage.Functions.Sheets;

/// <summary>The sum of a column, and whether a spreadsheet comes to the same.</summary>
internal struct ColumnSum
{
    private bool _hasLong;

    /// <summary>The sum of what is known.</summary>
    public decimal Value { get; private set; }

    /// <summary>True when a row does not say its part, so that there is no sum.</summary>
    public bool IsUnknown { get; private set; }

    /// <summary>True when every part, and the sum, is a number that a cell holds.</summary>
    public readonly bool IsExact => !_hasLong && ExactNumber.Fits(Value);

    public void Add(decimal? part)
    {
        if (part is not { } known)
        {
            IsUnknown = true;
            return;
        }

        Value += known;
        _hasLong |= !ExactNumber.Fits(known);
    }
}
