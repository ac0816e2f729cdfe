using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using FundLeverage.Testing;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace FundLeverage.Functions.Tests.Delivery;

/// <summary>What each kind of channel gets: whole messages as approved, signatures as others compute them.</summary>
public sealed partial class MessageTests(AzuriteFixture azurite)
{
    private static readonly Instant Start = Instant.FromUtc(2021, 12, 1, 1, 0);

    [Theory]
    [InlineData("hook")]
    [InlineData("wecom")]
    [InlineData("ding")]
    [InlineData("feishu")]
    public async Task Message_OfEachKind_IsAsApproved(string channel)
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite);
        await stage.PublishAsync(channel);
        await stage.TickAsync();

        var received = Assert.Single(stage.Receiver.Received);
        var text = Steady(received.Json.ToString(Formatting.Indented)) + "\n";
        var file = Path.Combine(Repository.Root, "tests", "FundLeverage.Functions.Tests", "Delivery", "Approved", $"{channel}.json");
        if (Environment.GetEnvironmentVariable("APPROVE") == "true")
            await File.WriteAllTextAsync(file, text);

        Assert.Equal(await File.ReadAllTextAsync(file), text);
        Assert.Equal("application/json; charset=utf-8", received.Headers["Content-Type"]);
    }

    [Fact]
    public async Task Webhook_IsSignedOverTimestampAndBody()
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite);
        await stage.PublishAsync("hook");
        await stage.TickAsync();

        var received = Assert.Single(stage.Receiver.Received);
        var timestamp = received.Headers["X-FundLeverage-Timestamp"];
        var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(DeliveryStage.Secret)).ComputeHash(Encoding.UTF8.GetBytes($"{timestamp}.{received.Body}"));

        Assert.Equal($"v1={Convert.ToHexStringLower(hmac)}", received.Headers["X-FundLeverage-Signature"]);
        Assert.InRange(long.Parse(timestamp, CultureInfo.InvariantCulture), Start.ToUnixTimeSeconds(), Start.ToUnixTimeSeconds() + 60);
        Assert.Equal(("report.published", (string?)received.Json["delivery"]), (received.Headers["X-FundLeverage-Event"], received.Delivery));
        Assert.Equal("/hook?token=hook-token", received.Target);
    }

    [Theory]
    [InlineData("", "taken")]
    [InlineData("body", "not signed by us")]
    [InlineData("key", "not signed by us")]
    [InlineData("late", "too old")]
    [InlineData("twice", "taken before")]
    public async Task Verifier_InTheDocs_TakesWhatIsSignedOnce(string change, string expected)
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite);
        await stage.PublishAsync("hook");
        await stage.TickAsync();
        var received = Assert.Single(stage.Receiver.Received);
        var sentAt = long.Parse(received.Headers["X-FundLeverage-Timestamp"], CultureInfo.InvariantCulture);
        var script = Script().Match(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "delivery.md"))).Groups[1].Value;

        var request = new JObject
        {
            ["headers"] = new JObject(received.Headers.Select(header => new JProperty(header.Key.ToLowerInvariant(), header.Value))),
            ["body"] = change == "body" ? received.Body.Replace("32.8182", "33.8182", StringComparison.Ordinal) : received.Body,
            ["key"] = change == "key" ? "another key of that length" : DeliveryStage.Secret,
            ["now"] = change == "late" ? sentAt + 301 : sentAt + 299,
            ["known"] = change == "twice" ? new JArray(received.Delivery) : new JArray(),
        };
        var output = await NodeAsync($"{script}\nconst request = {request.ToString(Formatting.None)};\nconsole.log(judge(request.headers, Buffer.from(request.body), request.key, request.now, new Set(request.known)));\n");

        Assert.Equal(expected, output);
    }

    [Fact]
    public async Task DingTalk_IsSignedInTheQuery()
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite);
        await stage.PublishAsync("ding");
        await stage.TickAsync();

        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(Assert.Single(stage.Receiver.Received).Target.Split('?')[1]);
        var timestamp = query["timestamp"].ToString();
        var sign = await NodeAsync($"console.log(require('crypto').createHmac('sha256', '{DeliveryStage.Secret}').update('{timestamp}\\n{DeliveryStage.Secret}').digest('base64'))");

        Assert.Equal((sign, "ding-token", 13), (query["sign"].ToString(), query["access_token"].ToString(), timestamp.Length));
    }

    [Fact]
    public async Task Feishu_IsSignedInTheBody()
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite);
        await stage.PublishAsync("feishu");
        await stage.TickAsync();

        var body = Assert.Single(stage.Receiver.Received).Json;
        var timestamp = (string)body["timestamp"]!;
        var sign = await NodeAsync($"console.log(require('crypto').createHmac('sha256', '{timestamp}\\n{DeliveryStage.Secret}').update('').digest('base64'))");

        Assert.Equal((sign, 10), ((string?)body["sign"], timestamp.Length));
    }

    [Theory]
    [InlineData("ding", "Secret")]
    [InlineData("feishu", "Secret")]
    public async Task Robot_WithoutSecret_IsNotSigned(string channel, string setting)
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite, ($"Channels:{channel}:{setting}", ""));
        await stage.PublishAsync(channel);
        await stage.TickAsync();

        var received = Assert.Single(stage.Receiver.Received);
        Assert.DoesNotContain("sign", received.Target + received.Body, StringComparison.Ordinal);
        Assert.Equal("delivered 1", await stage.StateAsync());
    }

    [Fact]
    public async Task WeCom_WithLongestNames_StaysWithin4096BytesAndKeepsTheFigure()
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite, ("PublicAddress", "https://leverage.example/" + new string('p', 1500)));
        var name = string.Concat(Enumerable.Repeat("𠮷", 60));
        await stage.PostAsync("/api/funds", new { id = "long", name, zone = name, approval = "none" }, 201);
        await stage.PostAsync("/api/funds/long/reports", new { period = "2021-11", recipients = DeliveryStage.Recipients("wecom") }, 201);
        await stage.TickAsync();

        var content = (string)Assert.Single(stage.Receiver.Received).Json["markdown"]!["content"]!;
        Assert.InRange(Encoding.UTF8.GetByteCount(content), 1500, 4096);
        Assert.DoesNotContain('\uFFFD', content);
        Assert.Contains("2021年11月30日", content, StringComparison.Ordinal);
        Assert.Contains("截至 2021-11-30", content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_OfARestatementInEnglish_SaysSoInEnglish()
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite, ("PublicAddress", ""));
        await stage.PublishAsync();
        await stage.PostAsync(DeliveryStage.Fund + "/reports", new { period = "2021-11", language = "en", restates = true, reason = "<at id=all></at> for the *council*", recipients = DeliveryStage.Recipients("wecom") }, 201);
        await stage.TickAsync();

        var content = (string)Assert.Single(stage.Receiver.Received).Json["markdown"]!["content"]!;
        Assert.Contains("Restates 2021-11-v1. Reason: ＜at id=all＞＜/at＞ for the ＊council＊.", content, StringComparison.Ordinal);
        Assert.Contains("32.8x", content, StringComparison.Ordinal);
        Assert.DoesNotContain("](", content, StringComparison.Ordinal);
    }

    /// <summary>With what differs from run to run in one form.</summary>
    private static string Steady(string text) => Sign().Replace(Stamp().Replace(Sha().Replace(Uuid().Replace(Time().Replace(Length().Replace(text, "\"length\": 0"), "2021-12-01T01:00:00Z"), "00000000-0000-7000-8000-000000000000"), "0"), "\"timestamp\": \"0\""), "\"sign\": \"0\"")
        .Replace("\r\n", "\n", StringComparison.Ordinal);

    private static async Task<string> NodeAsync(string script)
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["-"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        await node.StandardInput.WriteAsync(script);
        node.StandardInput.Close();
        var output = await node.StandardOutput.ReadToEndAsync() + await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        return output.Trim();
    }

    [GeneratedRegex("```js\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Uuid();

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Sha();

    [GeneratedRegex(@"2021-12-01T01:00:0[\d.]+Z")]
    private static partial Regex Time();

    [GeneratedRegex("\"length\": \\d+")]
    private static partial Regex Length();

    [GeneratedRegex("\"timestamp\": \"\\d+\"")]
    private static partial Regex Stamp();

    [GeneratedRegex("\"sign\": \"[^\"]+\"")]
    private static partial Regex Sign();
}
