using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;

namespace FundLeverage.Storage.Ledger;

/// <summary>The one place that spells partition and row keys. Only opaque ids, digits and hashes stand in them.</summary>
internal static class LedgerKeys
{
    public const string Head = "H";

    /// <summary>While a restore is under way: who writes it.</summary>
    public const string Restore = "R";

    /// <summary>Behind every event's key.</summary>
    public const string BehindEvents = "E|~";

    public static string Partition(FundAddress address) => $"{address.Workspace}|{address.Fund}";

    public static string CatalogPartition(OpaqueId workspace) => workspace.Value;

    public static string CatalogRow(OpaqueId fund) => $"F|{fund}";

    public static string Event(long seq) => string.Create(CultureInfo.InvariantCulture, $"E|{seq:D19}");

    public static bool TryReadEvent(string row, out long seq)
    {
        seq = 0;
        return row.StartsWith("E|", StringComparison.Ordinal)
            && long.TryParse(row.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out seq)
            && row == Event(seq);
    }

    /// <summary>The idempotency row of a caller's key. Lengths are part of what is hashed, so no two pairs meet.</summary>
    public static string Idempotency(string caller, string key) =>
        "I|" + Sha256Hex(string.Create(CultureInfo.InvariantCulture, $"{caller.Length}:{caller}{key.Length}:{key}"));

    public static string Sha256Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
