namespace FundLeverage.Functions.Http;

/// <summary>RFC 6901 pointers.</summary>
internal static class JsonPointer
{
    private const int MaxShown = 60;

    public static string Append(string pointer, string member) =>
        $"{pointer}/{Shorten(member).Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>A name as it is shown back: never longer than a line.</summary>
    public static string Shorten(string member) => member.Length <= MaxShown ? member : member[..MaxShown] + "…";
}
