using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using FundLeverage.LocalHost.Azurite;
using FundLeverage.Storage;
using Newtonsoft.Json.Linq;

namespace FundLeverage.LocalHost.Tests;

/// <summary>The process is killed hard while it imports a file, again and again; the next one goes on.</summary>
public sealed class KilledImportTests : IDisposable
{
    private const int Kills = 20;
    private const int Rows = 10_000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly string _folder = Directory.CreateTempSubdirectory("fundleverage-import-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Host_KilledTwentyTimesAmidAnImport_WritesEveryRowExactlyOnce()
    {
        await using var azurite = await AzuriteProcess.StartAsync(null, Console.Error, CancellationToken.None);
        var random = new Random(20211130);
        var written = new List<long>();
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var host = Start(azurite);
            using var http = await ClientAsync(await host.AddressAsync());
            if (kill == 0)
                await OpenAsync(http);

            // Killed after some more of its rows are in; of 10,000 there are always some left.
            await UploadAsync(http);
            var goal = (written.Count == 0 ? 0 : written[^1]) + random.Next(1, Rows / Kills);
            written.Add(await SeqAsync(http, seq => seq > goal));
            await host.KillAsync();
        }

        await using var last = Start(azurite);
        using var end = await ClientAsync(await last.AddressAsync());
        var id = await UploadAsync(end);
        var state = await EndAsync(end, $"/api/funds/f/imports/{id}");

        Assert.Equal(("completed", Rows, Rows, 0), ((string?)state["status"], (int)state["accepted"]!, (int)state["written"]!, (int)state["alreadyThere"]!));
        Assert.True(written[^1] < Rows, "It was through before the last kill.");
        var verification = await GetAsync(end, "/api/funds/f/verification");
        Assert.True((bool)verification["valid"]!, verification.ToString());
        Assert.Equal(1 + Rows, (long)verification["lastSeq"]!);
        Assert.Equal(Rows * 1_000m, (decimal)(await GetAsync(end, "/api/funds/f/sub-funds"))["value"]![0]!["paidInYuan"]!);
        await last.InterruptAsync();
    }

    private static async Task OpenAsync(HttpClient http)
    {
        await PostAsync(http, "/api/funds", """{"id":"f","name":"引导基金","approval":"none"}""");
        await PostAsync(http, "/api/funds/f/sub-funds", """{"id":"a","name":"子基金","formedOn":"2021-01-01"}""");
    }

    /// <summary>The same request each time, as a client sends that never heard the end of it.</summary>
    private static async Task<string> UploadAsync(HttpClient http)
    {
        var csv = new StringBuilder("子基金,出资方,实缴金额(元),日期,依据文件\n");
        for (var row = 0; row < Rows; row++)
            csv.Append(CultureInfo.InvariantCulture, $"子基金,民间,1000,2021-03-01,第{row}号\n");
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(csv.ToString()));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var answer = await SendAsync(http, "/api/funds/f/imports?kind=paid-in-capital", content, "import");
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        return (string)JObject.Parse(await answer.Content.ReadAsStringAsync())["id"]!;
    }

    private static async Task<long> SeqAsync(HttpClient http, Func<long, bool> isFar)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var seq = (long)(await GetAsync(http, "/api/funds/f"))["lastSeq"]!;
            if (isFar(seq))
                return seq;
            await Task.Delay(10, patience.Token);
        }
    }

    private static async Task<JObject> EndAsync(HttpClient http, string path)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var state = await GetAsync(http, path);
            if ((string?)state["status"] is not ("queued" or "running"))
                return state;
            await Task.Delay(100, patience.Token);
        }
    }

    private static async Task PostAsync(HttpClient http, string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await SendAsync(http, path, content, "open");
        answer.EnsureSuccessStatusCode();
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient http, string path, HttpContent content, string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add("Idempotency-Key", key);
        return http.SendAsync(request);
    }

    private static async Task<JObject> GetAsync(HttpClient http, string path) => JObject.Parse(await http.GetStringAsync(new Uri(path, UriKind.Relative)));

    /// <summary>Somebody who opens funds and submits.</summary>
    private static async Task<HttpClient> ClientAsync(Uri address)
    {
        var http = new HttpClient(new ByPath(await TokenAsync(address, "admin"), await TokenAsync(address, "submitter"))) { BaseAddress = address };
        return http;
    }

    private static async Task<string> TokenAsync(Uri address, string person)
    {
        using var http = new HttpClient { BaseAddress = address };
        using var token = await http.PostAsync(new Uri($"/.local/tokens/{person}", UriKind.Relative), null);
        return await token.Content.ReadAsStringAsync();
    }

    private HostProcess Start(AzuriteProcess azurite) => HostProcess.Start(
        _folder,
        ["--urls", "http://127.0.0.1:0", "--demo", "false"],
        (StorageOptions.ConnectionStringSetting, azurite.ConnectionString));

    /// <summary>Opens funds as the administrator, and does the rest as a submitter.</summary>
    private sealed class ByPath(string admin, string submitter) : DelegatingHandler(new HttpClientHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var opens = request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath == "/api/funds";
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", opens ? admin : submitter);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
