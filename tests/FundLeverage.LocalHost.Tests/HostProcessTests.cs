using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Newtonsoft.Json.Linq;

namespace FundLeverage.LocalHost.Tests;

/// <summary>What a newcomer sees: start, look, stop, start again.</summary>
public sealed class HostProcessTests : IDisposable
{
    private const string Sentence = "截至2021年11月30日,厦门火炬高新区用2.75亿元的产业引导基金承诺出资,撬动了总规模90.25亿元的基金落地,财政杠杆放大倍数32.8倍。";

    private readonly string _folder = Directory.CreateTempSubdirectory("fundleverage-").FullName;

    public HostProcessTests() => Assert.SkipUnless(OperatingSystem.IsLinux(), "Signals and /proc are Linux's; on other systems start and stop the host by hand.");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Host_StartedWithNothingSet_PrintsTheSentenceAndStopsWithAzurite()
    {
        await using var host = HostProcess.Start(_folder, []);
        var address = await host.AddressAsync();
        var azurite = Assert.Single(host.AzuriteProcesses());

        Assert.Contains(Sentence, host.Output, StringComparison.Ordinal);
        Assert.Contains("示意", host.Output, StringComparison.Ordinal);
        var leverage = await GetAsync(address, "/api/funds/xm-torch/leverage?asOf=2021-11-30");
        Assert.Equal(32.8182m, (decimal)leverage["multiple"]!);
        Assert.All(leverage["groups"]!, group => Assert.Contains("示意拆分", (string?)group["name"], StringComparison.Ordinal));
        Assert.True(Directory.Exists(Path.Combine(_folder, ".data")));

        Assert.Equal(0, await host.InterruptAsync());
        await HostProcess.GoneAsync(azurite);
    }

    [Fact]
    public async Task Host_SecondCopyBesideTheFirst_HasItsOwnAddressAndData()
    {
        await using var first = HostProcess.Start(_folder, []);
        var firstAddress = await first.AddressAsync();
        await using var second = HostProcess.Start(_folder, ["--demo", "false"]);
        var secondAddress = await second.AddressAsync();

        Assert.NotEqual(firstAddress.Port, secondAddress.Port);
        Assert.NotEmpty((await GetAsync(firstAddress, "/api/funds"))["value"]!);
        Assert.Empty((await GetAsync(secondAddress, "/api/funds"))["value"]!);
        Assert.DoesNotContain("32.8", second.Output, StringComparison.Ordinal);

        Assert.Equal((0, 0), (await first.InterruptAsync(), await second.InterruptAsync()));
    }

    [Fact]
    public async Task Host_StoppedAndStartedOnTheSameData_HasWhatItHad()
    {
        string[] arguments = ["--data", Path.Combine(_folder, "d"), "--urls", "http://127.0.0.1:0"];
        string had;
        await using (var first = HostProcess.Start(_folder, arguments))
        {
            had = await DemoHashAsync(first);
            Assert.Equal(0, await first.InterruptAsync());
        }

        await using var second = HostProcess.Start(_folder, arguments);

        Assert.Equal(had, await DemoHashAsync(second));
        Assert.Contains(Sentence, second.Output, StringComparison.Ordinal);
        Assert.Equal(0, await second.InterruptAsync());
    }

    [Fact]
    public async Task Host_KilledWithoutWarning_TakesAzuriteWithItAndLosesNothing()
    {
        string[] arguments = ["--data", "d", "--urls", "http://127.0.0.1:0"];
        string had;
        await using (var host = HostProcess.Start(_folder, arguments))
        {
            had = await DemoHashAsync(host);
            var azurite = Assert.Single(host.AzuriteProcesses());
            await host.KillAsync();
            await HostProcess.GoneAsync(azurite);
        }

        await using var again = HostProcess.Start(_folder, [.. arguments, "--demo", "false"]);

        Assert.Equal(had, await DemoHashAsync(again));
        Assert.Equal(0, await again.InterruptAsync());
    }

    [Fact]
    public async Task Host_WithATakenPort_SaysSoInOneSentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";

        await AssertRefusesAsync(["--urls", url], $"The address {url} is taken");
    }

    [Fact]
    public async Task Host_WithDataInUse_SaysSoInOneSentence()
    {
        var data = Path.Combine(_folder, "d");
        await using var first = HostProcess.Start(_folder, ["--data", data, "--demo", "false"]);
        await first.AddressAsync();

        await AssertRefusesAsync(["--data", data], "is in use by another copy");
        await first.InterruptAsync();
    }

    [Fact]
    public Task Host_WithoutNode_SaysSoInOneSentence() =>
        AssertRefusesAsync([], "Node.js is missing", ("PATH", Path.GetDirectoryName(DotnetPath())));

    [Fact]
    public Task Host_WithAnUnreachableRegistry_SaysSoInOneSentence() =>
        AssertRefusesAsync([], "cannot be installed from the npm registry", ("XDG_DATA_HOME", Directory.CreateDirectory(Path.Combine(_folder, "fresh")).FullName), ("npm_config_registry", "http://127.0.0.1:9/"), ("npm_config_fetch_retries", "0"), ("npm_config_cache", Path.Combine(_folder, "npm")));

    [Fact]
    public Task Host_WithAnOptionThatMeansNothing_SaysSoInOneSentence() => AssertRefusesAsync(["--demo", "maybe"], "--demo is true or false");

    [Theory]
    [InlineData("--dmo", "false")]
    [InlineData("demo", "--data")]
    public Task Host_WithAnOptionThatIsNotThere_SaysSoInOneSentence(params string[] arguments) => AssertRefusesAsync(arguments, "There is no option");

    private static string DotnetPath() =>
        new FileInfo(Environment.ProcessPath!).Name.StartsWith("dotnet", StringComparison.Ordinal)
            ? Environment.ProcessPath!
            : Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, "dotnet")).First(File.Exists);

    private async Task AssertRefusesAsync(string[] arguments, string sentence, params (string Name, string? Value)[] environment)
    {
        // Where dotnet and node share a folder, a folder with a link to dotnet alone stands in for the path.
        if (environment is [("PATH", _), ..])
        {
            var only = Directory.CreateDirectory(Path.Combine(_folder, "bin")).FullName;
            File.CreateSymbolicLink(Path.Combine(only, "dotnet"), new FileInfo(DotnetPath()).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? DotnetPath());
            environment[0].Value = only;
        }

        await using var host = HostProcess.Start(_folder, arguments, environment);

        Assert.Equal(1, await host.ExitAsync());
        Assert.Contains(sentence, host.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", host.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", host.Output, StringComparison.Ordinal);
    }

    /// <summary>The hash of the demo fund's last event, which stands for its whole ledger.</summary>
    private static async Task<string> DemoHashAsync(HostProcess host) =>
        (string)(await GetAsync(await host.AddressAsync(), "/api/funds/xm-torch"))["lastHash"]!;

    private static async Task<JObject> GetAsync(Uri address, string path)
    {
        using var http = new HttpClient { BaseAddress = address };
        using var token = await http.PostAsync(new Uri("/.local/tokens/reader", UriKind.Relative), null);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await token.Content.ReadAsStringAsync());
        return JObject.Parse(await http.GetStringAsync(new Uri(path, UriKind.Relative)));
    }
}
