namespace FundLeverage.Fuzzing.Requests;

/// <summary>Requests are sent once; a copy is sent again.</summary>
internal static class Copies
{
    public static HttpRequestMessage Of(HttpRequestMessage request, byte[]? body = null)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = body is null ? null : new ByteArrayContent(body) };
        foreach (var (name, values) in request.Headers.NonValidated)
            copy.Headers.TryAddWithoutValidation(name, (IEnumerable<string>)values);
        foreach (var (name, values) in request.Content?.Headers.NonValidated ?? default)
        {
            if (name != "Content-Length")
                copy.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string>)values);
        }

        return copy;
    }
}
