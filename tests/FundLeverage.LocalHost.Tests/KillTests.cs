using System.Net.Http.Headers;
using System.Text;
using FundLeverage.LocalHost.Azurite;
using FundLeverage.Storage;
using Newtonsoft.Json.Linq;

namespace FundLeverage.LocalHost.Tests;

/// <summary>The process is killed hard while it writes, again and again; the store lives on.</summary>
public sealed class KillTests : IDisposable
{
    private const int Kills = 100;
    private const int Writers = 4;

    private readonly string _folder = Directory.CreateTempSubdirectory("fundleverage-kill-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Host_KilledAHundredTimesAmidWrites_LosesNothingDoublesNothingAndTheChainHolds()
    {
        await using var azurite = await AzuriteProcess.StartAsync(null, Console.Error, CancellationToken.None);
        var random = new Random(20211130);
        var writers = Enumerable.Range(0, Writers).Select(number => new KilledWriter(number)).ToArray();
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var host = Start(azurite);
            var address = await host.AddressAsync();
            if (kill == 0)
                await OpenAsync(address);

            // Killed at the answer to one writer, while the others are somewhere on their way.
            var left = random.Next(1, 25);
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var writing = Task.WhenAll(writers.Select(writer => writer.WriteAsync(address, () =>
            {
                if (Interlocked.Decrement(ref left) == 0)
                    reached.SetResult();
            })));
            await Task.WhenAny(reached.Task, writing);
            Assert.True(reached.Task.IsCompleted, host.Output);
            await host.KillAsync();
            await writing;
        }

        await using var last = Start(azurite);
        var end = await last.AddressAsync();
        await Task.WhenAll(writers.Select(writer => writer.WriteAsync(end, () => { }, onlyOpen: true)));

        // Every request was answered in the end, so the ledger holds exactly what was asked for: the sub-fund and these.
        var acknowledged = writers.SelectMany(w => w.Acknowledged).ToList();
        var verification = await GetAsync(end, "/api/funds/f/verification");
        Assert.True((bool)verification["valid"]!, verification.ToString());
        Assert.Equal(1 + acknowledged.Sum(a => a.Events), (long)verification["lastSeq"]!);

        var hashes = await HashesAsync(end);
        Assert.All(acknowledged, a => Assert.Equal(a.Hash, hashes[a.Seq]));
        Assert.Equal(acknowledged.Count, acknowledged.Select(a => a.Seq).Distinct().Count());
        Assert.True(acknowledged.Count > Kills, $"Only {acknowledged.Count} writes.");
        await last.InterruptAsync();
    }

    private static async Task OpenAsync(Uri address)
    {
        await PostAsync(address, "admin", "/api/funds", """{"id":"f","name":"引导基金","approval":"none"}""");
        await PostAsync(address, "submitter", "/api/funds/f/sub-funds", """{"id":"a","name":"子基金","formedOn":"2021-01-01"}""");
    }

    private static async Task PostAsync(Uri address, string person, string path, string body)
    {
        using var http = await ClientAsync(address, person);
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        http.DefaultRequestHeaders.Add("Idempotency-Key", "open");
        using var answer = await http.PostAsync(new Uri(path, UriKind.Relative), content);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<JObject> GetAsync(Uri address, string path)
    {
        using var http = await ClientAsync(address, "reader");
        return JObject.Parse(await http.GetStringAsync(new Uri(path, UriKind.RelativeOrAbsolute)));
    }

    /// <summary>The hash of every record, page by page.</summary>
    private static async Task<Dictionary<long, string>> HashesAsync(Uri address)
    {
        var hashes = new Dictionary<long, string>();
        for (var path = "/api/funds/f/records?maxpagesize=1000"; path is not null;)
        {
            var page = await GetAsync(address, path);
            foreach (var record in page["value"]!)
                hashes.Add((long)record["seq"]!, (string)record["hash"]!);
            path = (string?)page["nextLink"];
        }

        return hashes;
    }

    private static async Task<HttpClient> ClientAsync(Uri address, string person)
    {
        var http = new HttpClient { BaseAddress = address };
        using var token = await http.PostAsync(new Uri($"/.local/tokens/{person}", UriKind.Relative), null);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await token.Content.ReadAsStringAsync());
        return http;
    }

    private HostProcess Start(AzuriteProcess azurite) => HostProcess.Start(
        _folder,
        ["--urls", "http://127.0.0.1:0", "--demo", "false"],
        (StorageOptions.ConnectionStringSetting, azurite.ConnectionString));
}
