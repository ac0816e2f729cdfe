using FundLeverage.Domain.Results;

namespace FundLeverage.Functions.Http;

/// <summary>RFC 6901 pointers.</summary>
internal static class JsonPointer
{
    public static string Append(string pointer, string member) =>
        $"{pointer}/{Failure.Quote(member).Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
}
