using System.Net.Http.Headers;
using System.Text;
using FundLeverage.Testing;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Tests.Imports;

/// <summary>Sends files, and waits for what becomes of them.</summary>
internal static class Uploads
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>What the file would do.</summary>
    public static async Task<JObject> DryRunAsync(this TestApi api, string csv, string fund = "f", string query = "", string language = "zh") =>
        (await api.SendAsync(Request(csv, fund, "dryRun=true" + query, language: language), "submitter")).RequireStatus(200).Json;

    /// <summary>Imports a file, and gives what it came to.</summary>
    public static async Task<JObject> ImportAsync(this TestApi api, string csv, string fund = "f", string query = "", string? key = null)
    {
        var taken = (await api.SendAsync(Request(csv, fund, query.TrimStart('&'), key ?? TestApi.NewKey()), "submitter")).RequireStatus(202);
        return await api.EndOfAsync($"/api/funds/{fund}/imports/{(string?)taken.Json["id"]}");
    }

    /// <summary>Waits for an import to be over.</summary>
    public static async Task<JObject> EndOfAsync(this TestApi api, string path)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var state = (await api.GetAsync(path, "submitter")).RequireStatus(200).Json;
            if ((string?)state["status"] is not ("queued" or "running"))
                return state;
            await Task.Delay(50, patience.Token);
        }
    }

    public static HttpRequestMessage Request(string csv, string fund, string query, string? key = null, string language = "zh")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/funds/{fund}/imports?{query}") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(csv)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("text/csv") { CharSet = "utf-8" };
        request.Headers.AcceptLanguage.ParseAdd(language);
        if (key is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return request;
    }

    /// <summary>Findings as <c>row column code</c>.</summary>
    public static IReadOnlyList<string> Findings(this JObject state, string which) =>
        [.. state[which]!.Select(f => $"{(string?)f["row"]} {(string?)f["column"]} {(string?)f["code"]}")];

    /// <summary>How many lines the ledger has behind its opening.</summary>
    public static async Task<long> LastSeqAsync(this TestApi api, string fund = "f") => (long)(await api.GetAsync($"/api/funds/{fund}")).Json["lastSeq"]!;
}
