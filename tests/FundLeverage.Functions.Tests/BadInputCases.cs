namespace FundLeverage.Functions.Tests;

/// <summary>Inputs that must be refused, each with its status and every failure.</summary>
public static class BadInputCases
{
    public const string Commitments = "/api/funds/f/commitments";
    private const string Sizes = "/api/funds/f/fund-sizes";
    private const string SubFunds = "/api/funds/f/sub-funds";
    private const string PaidIn = "/api/funds/f/paid-in-capital";

    /// <summary>Route, body, status, expected failures as "pointer code".</summary>
    public static TheoryData<string, string, int, string> Bodies => new()
    {
        // No JSON, or not only JSON.
        { Commitments, "", 400, " body-empty" },
        { Commitments, "  \n ", 400, " body-empty" },
        { Commitments, "{", 400, " json-malformed" },
        { Commitments, "nul", 400, " json-malformed" },
        { Commitments, "{} {}", 400, " json-malformed" },
        { Commitments, "{\"a\":1,}", 400, " json-malformed" },
        { Commitments, "{'subFund':'a'}", 400, " json-malformed" },
        { Commitments, "{subFund:\"a\"}", 400, " json-malformed" },
        { Commitments, "{\"a\":01}", 400, " json-malformed" },
        { Commitments, "{\"a\":0x10}", 400, " json-malformed" },
        { Commitments, "{\"a\":NaN}", 400, " json-malformed" },
        { Commitments, "{\"a\":+1}", 400, " json-malformed" },
        { Commitments, "/* c */ {}", 400, " json-malformed" },
        { Commitments, "{\"a\":\"\u0001\"}", 400, " json-malformed" },
        { Commitments, "null", 400, " json-not-object" },
        { Commitments, "[]", 400, " json-not-object" },
        { Commitments, "\"text\"", 400, " json-not-object" },
        { Commitments, "12", 400, " json-not-object" },
        { Commitments, Nested("[", "]", 17), 400, "/a" + Repeat("/0", 15) + " json-too-deep" },
        { Commitments, Nested("[", "]", 900), 400, "/a" + Repeat("/0", 15) + " json-too-deep" },
        { Commitments, "{\"a\":" + Repeat("{\"b\":", 40_000), 400, "/a" + Repeat("/b", 15) + " json-too-deep" },

        // Members.
        { Commitments, "{}", 400, "/amount member-required|/change member-required|/effectiveOn member-required|/subFund member-required" },
        { Commitments, Body(("subFund", "\"a\",\"subFund\":\"a\"")), 400, "/subFund member-repeated" },
        { Commitments, Body(("subFund", "\"a\",\"sub\\u0046und\":\"b\"")), 400, "/subFund member-repeated" },
        { Commitments, Body(("Amount", "\"1亿\"")), 400, "/Amount member-unknown" },
        { Commitments, Body(("a/b~c", "1")), 400, "/a~1b~0c member-unknown" },
        { Commitments, Body(("\\ud800", "1")), 400, "/\uFFFD member-unknown" },
        { Commitments, Body(("subFund", "7")), 400, "/subFund member-type" },
        { Commitments, Body(("subFund", "null")), 400, "/subFund member-required" },
        { Commitments, Body(("amount", "true")), 400, "/amount member-type" },
        { Commitments, Body(("amount", "[\"1亿\"]")), 400, "/amount member-type" },
        { Commitments, Body(("amount", "{}")), 400, "/amount member-type" },
        { Commitments, Body(("effectiveOn", "20210630")), 400, "/effectiveOn member-type" },
        { Commitments, Body(("approvedBeforeFormation", "\"true\"")), 400, "/approvedBeforeFormation member-type" },
        { Commitments, Body(("change", "\"Initial\"")), 400, "/change choice-unknown" },
        { Commitments, Body(("change", "\"0\"")), 400, "/change choice-unknown" },

        // Amounts.
        { Commitments, Body(("amount", "\"1,5\"")), 400, "/amount amount-ambiguous" },
        { Commitments, Body(("amount", "\"2亿7500\"")), 400, "/amount amount-ambiguous" },
        { Commitments, Body(("amount", "\"$100\"")), 400, "/amount amount-ambiguous" },
        { Commitments, Body(("amount", "\"\"")), 400, "/amount amount-empty" },
        { Commitments, Body(("amount", "\"约2.75亿\"")), 400, "/amount amount-approximate" },
        { Commitments, Body(("amount", "\"两三亿\"")), 400, "/amount amount-unreadable" },
        { Commitments, Body(("amount", "\"1e8\"")), 400, "/amount amount-unreadable" },
        { Commitments, Body(("amount", "\"0.001元\"")), 400, "/amount amount-too-precise" },
        { Commitments, Body(("amount", "1.005")), 400, "/amount amount-too-precise" },
        { Commitments, Body(("amount", "-1")), 400, "/amount amount-negative" },
        { Commitments, Body(("amount", "\"(500)\"")), 400, "/amount amount-negative" },
        { Commitments, Body(("amount", "0")), 400, "/amount amount-zero" },
        { Commitments, Body(("amount", "\"0.00元\"")), 400, "/amount amount-zero" },
        { Commitments, Body(("amount", "\"1234567890123456789012345678901234567890\"")), 400, "/amount amount-too-large" },
        { Commitments, Body(("amount", "1234567890123456789012345678901234567890")), 400, "/amount number-too-long" },
        { Commitments, Body(("amount", "9223372036854775807999")), 400, "/amount amount-too-large" },
        { Commitments, Body(("amount", "1e400")), 400, "/amount number-too-long" },
        { Commitments, Body(("amount", "1.00000000000000000000000000000001")), 400, "/amount number-too-long" },
        { Commitments, Body(("amount", "\"100万美元\"")), 400, "/amount exchange-required" },
        { Commitments, Body(("exchange", "{\"rate\":\"7\",\"rateOn\":\"2021-06-30\",\"source\":\"x\"}")), 400, "/exchange exchange-not-needed" },
        { Commitments, Body(("amount", "\"100万美元\""), ("exchange", "{\"rate\":\"-7\",\"rateOn\":\"x\",\"other\":1}")), 400, "/exchange/other member-unknown|/exchange/rate rate-malformed|/exchange/rateOn date-malformed|/exchange/source member-required" },

        // Dates.
        { Commitments, Body(("effectiveOn", "\"2021-02-30\"")), 400, "/effectiveOn date-malformed" },
        { Commitments, Body(("effectiveOn", "\"2021-6-30\"")), 400, "/effectiveOn date-malformed" },
        { Commitments, Body(("effectiveOn", "\"2021/06/30\"")), 400, "/effectiveOn date-malformed" },
        { Commitments, Body(("effectiveOn", "\"2021-06-30T00:00:00Z\"")), 400, "/effectiveOn date-malformed" },
        { Commitments, Body(("effectiveOn", "\"0001-01-01\"")), 400, "/effectiveOn date-out-of-range" },
        { Commitments, Body(("effectiveOn", "\"9999-12-31\"")), 400, "/effectiveOn date-out-of-range" },

        // Ids and names.
        { SubFunds, "{\"id\":\"a/b\",\"name\":\"n\"}", 400, "/id id-malformed" },
        { SubFunds, "{\"id\":\"a\\\\b\",\"name\":\"n\"}", 400, "/id id-malformed" },
        { SubFunds, "{\"id\":\"a#b\",\"name\":\"n\"}", 400, "/id id-malformed" },
        { SubFunds, "{\"id\":\"a?b\",\"name\":\"n\"}", 400, "/id id-malformed" },
        { SubFunds, "{\"id\":\"A\",\"name\":\"n\"}", 400, "/id id-malformed" },
        { SubFunds, "{\"id\":\"\",\"name\":\"n\"}", 400, "/id id-malformed" },
        { SubFunds, "{\"id\":\"a|b\",\"name\":\"n\"}", 400, "/id id-malformed" },
        { SubFunds, "{\"id\":\"" + Repeat("a", 41) + "\",\"name\":\"n\"}", 400, "/id id-malformed" },
        { SubFunds, "{\"id\":\"n\",\"name\":\"\"}", 400, "/name text-empty" },
        { SubFunds, "{\"id\":\"n\",\"name\":\"a\\u0000b\"}", 400, "/name text-hidden-character" },
        { SubFunds, "{\"id\":\"n\",\"name\":\"a\\u202Eb\"}", 400, "/name text-hidden-character" },
        { SubFunds, "{\"id\":\"n\",\"name\":\"a\\ud800b\"}", 400, "/name text-hidden-character" },
        { SubFunds, "{\"id\":\"n\",\"name\":\"" + Repeat("长", 121) + "\"}", 400, "/name text-too-long" },
        { SubFunds, "{\"id\":\"n\",\"name\":\"n\",\"formedOn\":\"2021-01-01\",\"creditCode\":\"91350200MA2XXXXXX\"}", 400, "/creditCode credit-code-malformed" },
        { SubFunds, "{\"id\":\"n\",\"name\":\"n\",\"formedOn\":\"2021-01-01\",\"creditCode\":\"911101080000000000\"}", 400, "/creditCode credit-code-check" },

        { Commitments + "?dryRun=true", Body(), 400, "/dryRun parameter-unknown" },
        { "/api/funds/f/sub-funds/NO/status", "{\"status\":\"formed\",\"effectiveOn\":\"2021-06-30\"}", 400, " id-malformed" },
        { "/api/funds/f/sub-funds/nobody/status", "{\"status\":\"formed\",\"effectiveOn\":\"2021-06-30\"}", 422, " sub-fund-unknown" },

        // Rules of finance.
        { SubFunds, "{\"id\":\"a\",\"name\":\"n\"}", 409, "/id sub-fund-exists" },
        { Commitments, Body(("subFund", "\"nobody\"")), 422, "/subFund sub-fund-unknown" },
        { Commitments, Body(("effectiveOn", "\"2020-12-31\"")), 422, "/effectiveOn effective-before-formation" },
        { Commitments, Body(("change", "\"reduce\"")), 422, "/change commitment-missing" },
        { Sizes, "{\"subFund\":\"a\",\"basis\":\"committed\",\"amount\":\"1亿\",\"effectiveOn\":\"2021-06-30\",\"sources\":{\"private\":\"2亿\"}}", 422, "/sources sources-exceed-size" },
        { Sizes, "{\"subFund\":\"a\",\"basis\":\"committed\",\"amount\":\"1亿\",\"effectiveOn\":\"2021-06-30\",\"sources\":{\"foreign\":\"1万\",\"private\":\"-1\"}}", 400, "/sources/foreign member-unknown|/sources/private amount-negative" },
        { PaidIn, "{\"subFund\":\"a\",\"source\":\"guidanceFund\",\"amount\":\"1元\",\"effectiveOn\":\"2021-06-30\"}", 422, "/amount paid-in-above-committed" },

        // Everything wrong at once comes back at once.
        {
            Commitments,
            "{\"subFund\":\"nobody\",\"change\":\"double\",\"amount\":\"1,5\",\"effectiveOn\":\"2021-13-01\",\"document\":\"\\u200b\",\"extra\":1}",
            400,
            "/amount amount-ambiguous|/change choice-unknown|/document text-hidden-character|/effectiveOn date-malformed|/extra member-unknown|/subFund sub-fund-unknown"
        },
    };

    public static TheoryData<string, int, string> Queries => new()
    {
        { "/api/funds/f/leverage?asOf=2021-13-01", 400, "/asOf date-malformed" },
        { "/api/funds/f/leverage?asof=2021-11-30", 400, "/asof parameter-unknown" },
        { "/api/funds/f/leverage?asOf=2021-11-30&asOf=2021-11-29", 400, "/asOf parameter-repeated" },
        { "/api/funds/f/leverage?basis=Committed", 400, "/basis choice-unknown" },
        { "/api/funds/f/leverage?groupBy=moon", 400, "/groupBy choice-unknown" },
        { "/api/funds/f/leverage?knownAt=yesterday", 400, "/knownAt instant-malformed" },
        { "/api/funds/f/leverage?knownAt=2199-01-01T00:00:00Z", 400, "/knownAt known-at-in-future" },
        { "/api/funds/f/leverage?knownAt=2001-01-01T00:00:00Z", 404, "/knownAt not-yet-known" },
        { "/api/funds/f/leverage?asOf=x&basis=y&z=1", 400, "/asOf date-malformed|/basis choice-unknown|/z parameter-unknown" },
        { "/api/funds/f/records?maxpagesize=0", 400, "/maxpagesize number-out-of-range" },
        { "/api/funds/f/records?maxpagesize=-1", 400, "/maxpagesize number-out-of-range" },
        { "/api/funds/f/records?continuationToken=%F0%9F%92%A5", 400, "/continuationToken continuation-malformed" },
        { "/api/funds/f/records?status=maybe", 400, "/status choice-unknown" },
        { "/api/funds/f/records?continuationToken=_w", 400, "/continuationToken continuation-malformed" },
        { "/api/funds/f?asof=2021-11-30", 400, "/asof parameter-unknown" },
        { "/api/funds/f/records/1?x=1", 400, "/x parameter-unknown" },
        { "/api/funds/f/records/0", 404, " record-unknown" },
        { "/api/funds/f/records/99999999999999999999", 404, " record-unknown" },
        { "/api/funds/f/records/x", 404, " record-unknown" },
        { "/api/funds/nobody", 404, " fund-unknown" },
        { "/api/funds/NOBODY/leverage", 404, " fund-unknown" },
        { "/api/funds/%23%3F%5C/records", 404, " fund-unknown" },
        { "/api/funds/a%2Fb", 404, " fund-unknown" },
        { "/api/nothing", 404, " route-unknown" },
        { "/api/", 404, " route-unknown" },
        { "/../../etc/passwd", 404, " route-unknown" },
        { "/..%2f..%2fhost.json", 404, " route-unknown" },
    };

    /// <summary>A good commitment with some members replaced or added; values are raw JSON.</summary>
    public static string Body(params (string Name, string Json)[] changes)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["subFund"] = "\"a\"",
            ["change"] = "\"initial\"",
            ["amount"] = "\"1亿\"",
            ["effectiveOn"] = "\"2021-06-30\"",
        };
        foreach (var (name, json) in changes)
            members[name] = json;
        return "{" + string.Join(',', members.Select(m => $"\"{m.Key}\":{m.Value}")) + "}";
    }

    private static string Nested(string open, string close, int depth) => "{\"a\":" + Repeat(open, depth) + Repeat(close, depth) + "}";

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
