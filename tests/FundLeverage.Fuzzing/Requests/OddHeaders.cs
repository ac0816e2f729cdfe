namespace FundLeverage.Fuzzing.Requests;

/// <summary>Headers as no client means to send them.</summary>
internal static class OddHeaders
{
    private static readonly string[] Names =
        ["Accept", "Accept-Language", "Accept-Encoding", "If-Match", "If-None-Match", "Idempotency-Key", "X-Api-Key", "Range", "X-MS-CLIENT-PRINCIPAL", "traceparent", "Cookie", "X-HTTP-Method-Override", "Content-Encoding", "Content-Disposition", "Content-Type", "Authorization"];

    private static readonly string[] Values =
    [
        "text/csv", "text/csv;q=0.1,application/json;q=x", "application/xml", "*/*;q=0", ";;;,,,", "en;q=2", "zh-Hant-TW-x-y,en;q=0.5", "gzip, br;q=NaN", "gzip", "bytes=0-1", "W/\"0\"", "\"", "application/json; charset=gb2312", "application/json; charset=\"\"", "application/json;;", "text/plain",
        "attachment; filename*=UTF-8''%E5%8F%B0", "attachment; filename=\"../../x\"", "attachment; filename*=utf-9''%FF", "form-data; name=", "00-0-0-00", "Bearer", "Bearer x.y.z", "Bearer ..", "Basic Og==", "flrk_demo_000000000000_x",
    ];

    /// <summary>Puts a few onto some requests, in place of good ones.</summary>
    public static string Put(HttpRequestMessage request, Dice dice)
    {
        if (!dice.OneIn(6))
            return "";
        var name = dice.Pick(Names);
        var value = dice.OneIn(3) ? dice.Pick(Odd.Texts).Replace('\r', ' ').Replace('\n', ' ').Replace('\0', ' ') : dice.Pick(Values);
        var isOfContent = name.StartsWith("Content-", StringComparison.Ordinal);
        if (isOfContent)
            request.Content?.Headers.Remove(name);
        else
            request.Headers.Remove(name);
        for (var times = dice.OneIn(5) ? 2 : 1; times > 0; times--)
            _ = isOfContent ? request.Content?.Headers.TryAddWithoutValidation(name, value) : request.Headers.TryAddWithoutValidation(name, value);
        return $", {name}: {Brief.Of(value)}";
    }
}
