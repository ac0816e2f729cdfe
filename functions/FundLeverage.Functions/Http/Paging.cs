using System.Text;
using FundLeverage.Domain.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Http;

/// <summary>
/// One page of a list: <c>value</c>, and <c>nextLink</c> with <c>continuationToken</c> while there is more. The token
/// only says behind which item to go on; whose list it is comes from the route and the caller, never from the token.
/// </summary>
internal static class Paging
{
    /// <summary>How many items a page has.</summary>
    public const string SizeParameter = "maxpagesize";

    /// <summary>Behind which item a page begins.</summary>
    public const string TokenParameter = "continuationToken";

    private const int DefaultSize = 100;
    private const int MaxSize = 1000;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads <c>maxpagesize</c> and <c>continuationToken</c>.</summary>
    public static Page Read(QueryMembers query)
    {
        var size = query.Number(SizeParameter, 1, MaxSize, DefaultSize);
        var token = query.Text(TokenParameter);
        if (token is null)
            return new Page(size, null);
        try
        {
            return new Page(size, Utf8.GetString(WebEncoders.Base64UrlDecode(token)));
        }
        catch (Exception malformed) when (malformed is FormatException or DecoderFallbackException)
        {
            query.Findings.Add(new Failure(HttpFailures.ContinuationMalformed, "/" + TokenParameter));
            return new Page(size, null);
        }
    }

    /// <summary>Answers a page of items that are in the order of their keys.</summary>
    public static IResult Answer<T>(ApiCall call, Page page, IEnumerable<T> items, Func<T, string> key, Func<T, JObject> write) =>
        AnswerFrom(call, page, items.SkipWhile(item => page.After is { } after && string.CompareOrdinal(key(item), after) <= 0), key, write);

    /// <summary>Answers a page of items that begin where the page does.</summary>
    public static IResult AnswerFrom<T>(ApiCall call, Page page, IEnumerable<T> items, Func<T, string> key, Func<T, JObject> write)
    {
        var body = new JObject();
        Fill(body, call, page, items, key, write);
        return JsonAnswer.Ok(body);
    }

    /// <summary>Puts a page of items that begin where the page does into an answer.</summary>
    /// <param name="body">The answer.</param>
    /// <param name="call">The request.</param>
    /// <param name="page">Which page.</param>
    /// <param name="items">What begins there.</param>
    /// <param name="key">Where an item stands.</param>
    /// <param name="write">An item as JSON.</param>
    /// <param name="pinned">Parameters that the link to the next page says, though the request may not have.</param>
    public static void Fill<T>(
        JObject body,
        ApiCall call,
        Page page,
        IEnumerable<T> items,
        Func<T, string> key,
        Func<T, JObject> write,
        params (string Name, string Value)[] pinned)
    {
        var taken = items.Take(page.Size + 1).ToList();
        body["value"] = new JArray(taken.Take(page.Size).Select(write));
        if (taken.Count > page.Size)
        {
            var token = WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(key(taken[page.Size - 1])));
            body["nextLink"] = NextLink(call.Request, [.. pinned, (TokenParameter, token)]);
            body[TokenParameter] = token;
        }
    }

    private static string NextLink(HttpRequest request, IReadOnlyList<(string Name, string Value)> pinned)
    {
        var query = new QueryBuilder(request.Query
            .Where(parameter => !pinned.Any(pin => pin.Name == parameter.Key))
            .SelectMany(parameter => parameter.Value, (parameter, value) => KeyValuePair.Create(parameter.Key, value ?? "")));
        foreach (var (name, value) in pinned)
            query.Add(name, value);
        return UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, request.Path, query.ToQueryString());
    }

    /// <summary>Which page is asked for.</summary>
    /// <param name="Size">At most this many items.</param>
    /// <param name="After">Only items behind this key, or all.</param>
    internal sealed record Page(int Size, string? After);
}
