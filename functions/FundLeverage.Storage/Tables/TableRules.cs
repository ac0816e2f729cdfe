using System.Runtime.CompilerServices;
using System.Text;
using Azure.Data.Tables;

namespace FundLeverage.Storage.Tables;

/// <summary>
/// What Azure Table storage enforces and Azurite does not, or only in part. Checked before every write, so that what
/// passes on a laptop passes in Azure. A breach is a bug of this program and throws.
/// </summary>
internal static class TableRules
{
    public const int MaxOperations = 100;
    public const int MaxTransactionBytes = 4 * 1024 * 1024;
    public const int MaxEntityBytes = 1024 * 1024;
    public const int MaxStringCharacters = 32 * 1024;
    public const int MaxKeyCharacters = 512;
    public const int MaxProperties = 252;

    /// <summary>What one operation adds to a batch's body beside the entity: MIME part, request line, headers.</summary>
    private const int OperationOverhead = 600;

    private static readonly DateTimeOffset MinDate = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <exception cref="ArgumentException">The transaction is not one that Azure takes.</exception>
    public static void CheckTransaction(IReadOnlyList<TableTransactionAction> actions)
    {
        Require(actions.Count is > 0 and <= MaxOperations, $"A transaction has 1 to {MaxOperations} operations, not {actions.Count}.");
        Require(actions.Select(a => a.Entity.PartitionKey).Distinct(StringComparer.Ordinal).Count() == 1, "A transaction stays in one partition.");
        Require(actions.Select(a => a.Entity.RowKey).Distinct(StringComparer.Ordinal).Count() == actions.Count, "A transaction touches a row once.");

        var bytes = 0;
        foreach (var action in actions)
        {
            Require(
                action.ActionType is TableTransactionActionType.Add or TableTransactionActionType.UpsertReplace || action.ETag != default,
                $"Row '{action.Entity.RowKey}' is changed without If-Match.");
            bytes += CheckEntity((TableEntity)action.Entity) + OperationOverhead;
        }

        Require(bytes < MaxTransactionBytes, $"A transaction stays under {MaxTransactionBytes} bytes; this one has about {bytes}.");
    }

    /// <summary>Checks one entity and estimates its size on the wire.</summary>
    public static int CheckEntity(TableEntity entity)
    {
        CheckKey(entity.PartitionKey, "PartitionKey");
        CheckKey(entity.RowKey, "RowKey");
        Require(entity.Count <= MaxProperties + 3, $"An entity has at most {MaxProperties} properties.");

        var bytes = 4 + (2 * (entity.PartitionKey.Length + entity.RowKey.Length));
        foreach (var (name, value) in entity)
            bytes += 8 + (2 * name.Length) + CheckValue(name, value);
        Require(bytes <= MaxEntityBytes, $"An entity stays within {MaxEntityBytes} bytes; row '{entity.RowKey}' has {bytes}.");
        return bytes;
    }

    private static void CheckKey(string? key, string name)
    {
        Require(key is { Length: > 0 and <= MaxKeyCharacters }, $"{name} has 1 to {MaxKeyCharacters} characters.");
        foreach (var c in key!)
        {
            if (c is '/' or '\\' or '#' or '?' || char.IsControl(c))
                throw new ArgumentException($"{name} must not hold U+{(int)c:X4}.");
        }
    }

    private static int CheckValue(string name, object? value)
    {
        switch (value)
        {
            case null:
                return 0;
            case string text:
                Require(text.Length <= MaxStringCharacters, $"Property {name} has {text.Length} characters; {MaxStringCharacters} are allowed.");
                return Math.Max(4 + (2 * text.Length), Encoding.UTF8.GetByteCount(text));
            case DateTimeOffset instant:
                Require(instant >= MinDate, $"Property {name} lies before 1601.");
                return 8;
            case int or long or bool:
                return 8;
            default:
                throw new ArgumentException($"Property {name} is a {value.GetType().Name}; money is Int64 fen, dates are text.");
        }
    }

    private static void Require(bool holds, [InterpolatedStringHandlerArgument(nameof(holds))] ref Otherwise otherwise)
    {
        if (!holds)
            throw new ArgumentException(otherwise.ToString());
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
            throw new ArgumentException(otherwise);
    }

    /// <summary>A message that is only put together where it is needed: every column of every row is checked.</summary>
    [InterpolatedStringHandler]
    private ref struct Otherwise
    {
        private DefaultInterpolatedStringHandler _text;

        public Otherwise(int literalLength, int formattedCount, bool holds, out bool isNeeded)
        {
            isNeeded = !holds;
            _text = holds ? default : new DefaultInterpolatedStringHandler(literalLength, formattedCount, System.Globalization.CultureInfo.InvariantCulture);
        }

        public void AppendLiteral(string value) => _text.AppendLiteral(value);

        public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

        public override string ToString() => _text.ToStringAndClear();
    }
}
