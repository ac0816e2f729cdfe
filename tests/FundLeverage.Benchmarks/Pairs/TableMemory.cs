using System.Net.Http.Headers;
using FundLeverage.Benchmarks.Funds;
using FundLeverage.Benchmarks.Measuring;
using FundLeverage.Testing;

namespace FundLeverage.Benchmarks.Pairs;

/// <summary>What is in memory at most, above what was there before, while a long history is sent as a table: what a copy holds of it, and garbage.</summary>
internal static class TableMemory
{
    private const double BarMebibytes = 64;
    private const int Times = 4;

    public static async Task RunAsync(Stage stage)
    {
        await using var api = await stage.StartAsync(Stage.LongFund);
        foreach (var (format, route) in new[] { ("xlsx", "records?"), ("csv", "records?"), ("xlsx", "leverage/evidence?basis=paidIn&asOf=2025-12-31&") })
        {
            var name = $"{route.Split('?')[0]} as {format} of {stage.Scale.LongHistory:N0} records, most in memory";
            Console.WriteLine(name);
            var peaks = new List<double>();
            await SendAsync(api, $"{route}format={format}");
            for (var i = 0; i < Times; i++)
                peaks.Add(await PeakMemory.OfAsync(() => SendAsync(api, $"{route}format={format}")) / (1024.0 * 1024.0));
            stage.Findings.AddMemory(name, BarMebibytes, Median.Of(peaks));
        }
    }

    /// <summary>The client keeps nothing of it.</summary>
    private static async Task SendAsync(TestApi api, string route)
    {
        using var http = new HttpClient { BaseAddress = api.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", api.Token("reader"));
        using var response = await http.GetAsync(new Uri($"/api/funds/{Stage.LongFund}/{route}", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using var body = await response.Content.ReadAsStreamAsync();
        await body.CopyToAsync(Stream.Null);
    }
}
