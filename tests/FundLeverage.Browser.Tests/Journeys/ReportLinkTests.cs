using System.Net;
using FundLeverage.Browser.Tests.Support;
using FundLeverage.Functions.Delivery.Sending;
using FundLeverage.Functions.Http;
using FundLeverage.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace FundLeverage.Browser.Tests.Journeys;

/// <summary>Whoever gets a message about a report comes to that report by its link, through signing in.</summary>
public sealed class ReportLinkTests(AzuriteFixture azurite, Chromium chromium)
{
    private const string Section = "FundLeverage:Delivery:";
    private const string Public = "https://leverage.example";

    [Fact]
    public async Task Link_ThatADeliveryCarries_LeadsADemoPersonToTheReport()
    {
        using var receiver = Listen(out var address);
        await using var api = await TestApi.StartAsync(azurite, settings: Settings(address));
        var link = await DeliverAsync(api, receiver);
        await using var visit = await Visit.StartAsync(chromium, api, null);

        await visit.Page.GotoAsync(new Uri(api.Address, link).ToString());
        await visit.SignInAsync("reader");

        await RequireReportAsync(visit.Page);
    }

    [Fact]
    public async Task Link_ThatADeliveryCarries_LeadsAPersonOfAProviderToTheReport()
    {
        using var receiver = Listen(out var address);
        await using var provider = await OidcProvider.StartAsync(SystemClock.Instance);
        provider.SignIn.Roles = [Role.Read];
        await using var api = await TestApi.StartAsync(azurite, provider, settings: new Dictionary<string, string?>(Settings(address)) { ["FundLeverage:SignIn:ClientId"] = "the-page" });
        var link = await DeliverAsync(api, receiver);
        await using var visit = await Visit.StartAsync(chromium, api, null, provider: new Uri(provider.Issuer));

        await visit.Page.GotoAsync(new Uri(api.Address, link).ToString());
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "登录" }).ClickAsync();

        await RequireReportAsync(visit.Page);
    }

    [Fact]
    public async Task Link_OfAFundThatOneDoesNotSee_ShowsNoOtherFundsReport()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await PublishAsync(api);
        await using var visit = await Visit.StartAsync(chromium, api, null);

        await visit.Page.GotoAsync($"{api.Address}?fund=another&report=2021-11-v1");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "查看人" }).ClickAsync();

        await Assertions.Expect(visit.Page.GetByText("您看不到基金“another”")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("iframe")).ToHaveCountAsync(0);
    }

    private static async Task RequireReportAsync(IPage page)
    {
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "报告 2021-11-v1" })).ToBeVisibleAsync();
        await Assertions.Expect(page.FrameLocator("iframe.preview").Locator("body")).ToContainTextAsync("20.0倍");
        Assert.EndsWith("/#/reports/2021-11-v1?fund=f", page.Url, StringComparison.Ordinal);
    }

    /// <summary>Has the report sent, and gives the path of the link in the message.</summary>
    private static async Task<string> DeliverAsync(TestApi api, HttpListener receiver)
    {
        await PublishAsync(api);
        (await api.PostAsync("/api/funds/f/reports/2021-11-v1/deliveries", new { recipients = new[] { new { channel = "hook", formats = new[] { "json" } } } }, person: "admin")).RequireStatus(202);
        var message = TakeAsync(receiver);
        await api.Services.GetRequiredService<DeliveryRun>().RunAsync(CancellationToken.None);
        var page = (string)(await message)["links"]!["page"]!;
        Assert.StartsWith(Public, page, StringComparison.Ordinal);
        return page[Public.Length..];
    }

    private static async Task PublishAsync(TestApi api)
    {
        await api.OpenFundAsync("f", "a");
        (await api.PostAsync("/api/funds/f/commitments", new { subFund = "a", change = "initial", amount = "1亿", effectiveOn = "2021-02-01" })).RequireStatus(201);
        (await api.PostAsync("/api/funds/f/fund-sizes", new { subFund = "a", basis = "committed", amount = "20亿", effectiveOn = "2021-02-01" })).RequireStatus(201);
        (await api.PostAsync("/api/funds/f/reports", new { period = "2021-11" }, person: "admin")).RequireStatus(201);
    }

    private static Dictionary<string, string?> Settings(string receiver) => new()
    {
        [Section + "PublicAddress"] = Public,
        [Section + "Channels:hook:Kind"] = "webhook",
        [Section + "Channels:hook:Address"] = receiver,
        [Section + "Channels:hook:Secret"] = "a-key-that-is-long-enough",
    };

    private static HttpListener Listen(out string address)
    {
        // A port that was free a moment ago may be taken by now.
        for (var attempt = 0; ; attempt++)
        {
            var listener = new HttpListener();
            address = $"http://127.0.0.1:{Random.Shared.Next(20_000, 30_000)}/";
            listener.Prefixes.Add(address);
            try
            {
                listener.Start();
                return listener;
            }
            catch (HttpListenerException) when (attempt < 20)
            {
                listener.Close();
            }
        }
    }

    private static async Task<JObject> TakeAsync(HttpListener receiver)
    {
        var context = await receiver.GetContextAsync();
        using var reader = new StreamReader(context.Request.InputStream);
        var body = JObject.Parse(await reader.ReadToEndAsync());
        context.Response.Close();
        return body;
    }
}
