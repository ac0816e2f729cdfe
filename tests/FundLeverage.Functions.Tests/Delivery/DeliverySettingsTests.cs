using FundLeverage.Functions.Delivery.Settings;
using FundLeverage.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FundLeverage.Functions.Tests.Delivery;

/// <summary>Delivery settings are judged when the app starts, and none of their values is ever said.</summary>
public sealed class DeliverySettingsTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("Channels:x:Kind", "", "Channels__x__Kind is missing")]
    [InlineData("Channels:x:Kind", "sms", "Channels__x__Kind is none of webhook, weCom, dingTalk, feishu, email")]
    [InlineData("Channels:x:Adress", "https://secret.example/1", "Channels__x__Adress is unknown; known there are Kind, Address, Secret, To, Workspace")]
    [InlineData("Channels:x:Address", "", "Channels__x__Address is missing")]
    [InlineData("Channels:x:Address", "secret.example/1", "Channels__x__Address is no address")]
    [InlineData("Channels:x:Address", "ftp://secret.example/1", "Channels__x__Address is no address")]
    [InlineData("Channels:x:Address", "https://user:secret@example.com/1", "Channels__x__Address is no address")]
    [InlineData("Channels:x:Address", "http://secret.example/1", "Channels__x__Address must begin with https")]
    [InlineData("Channels:x:Address", "@Microsoft.KeyVault(SecretUri=https://secret.example)", "Channels__x__Address is a reference to a key vault that the platform could not read")]
    [InlineData("Channels:x:Secret", "secret", "Channels__x__Secret is missing or short")]
    [InlineData("Channels:x:Secret", "@Microsoft.KeyVault(SecretUri=https://secret.example)", "Channels__x__Secret is a reference")]
    [InlineData("Channels:x:To", "secret@example.com", "Channels__x__To is of no use")]
    [InlineData("Channels:x:Workspace", "Secret Co", "Channels__x__Workspace is no workspace")]
    [InlineData("Channels:not_a_name:Kind", "weCom", "Channels__not_a_name is no name")]
    [InlineData("Channels:mail:To", "", "Channels__mail__To is missing")]
    [InlineData("Channels:mail:To", "a@example.com; secret", "Channels__mail__To holds something")]
    [InlineData("Channels:mail:Secret", "secret-secret-secret", "Channels__mail__Secret is of no use")]
    [InlineData("Smtp:Host", "", "Smtp__Host is missing")]
    [InlineData("Smtp:Port", "0", "Smtp__Port is no whole number")]
    [InlineData("Smtp:Security", "ssl", "Smtp__Security is none of startTls, tls, none")]
    [InlineData("Smtp:Security", "none", "Smtp__Security is none, and a password in the clear")]
    [InlineData("Smtp:User", "", "Smtp__Password and Smtp__User go together")]
    [InlineData("Smtp:From", "secret", "Smtp__From is missing or no mail address")]
    [InlineData("PublicAddress", "http://secret.example", "PublicAddress must begin with https")]
    [InlineData("PublicAddress", "https://secret.example/?x=1", "PublicAddress must end with the path")]
    [InlineData("AttemptSeconds", "121", "AttemptSeconds is no whole number from 1 to 120")]
    [InlineData("Sender", "secret", "Sender is unknown")]
    public async Task Setting_ThatIsWrong_IsNamedInOneSentenceWithoutItsValue(string setting, string value, string sentence)
    {
        var refused = await RefusedAsync((setting, value));

        var failure = Assert.Single(refused, failure => failure.Contains(sentence, StringComparison.Ordinal));
        Assert.StartsWith("Setting FundLeverage__Delivery__", failure, StringComparison.Ordinal);
        Assert.All(refused, other => Assert.DoesNotContain("secret", other, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Settings_SeveralWrong_AreAllNamed()
    {
        var refused = await RefusedAsync(("Channels:x:Kind", "sms"), ("Channels:mail:To", ""), ("Smtp:From", ""), ("PublicAddress", "x"), ("AttemptSeconds", "x"));

        Assert.Equal(5, refused.Count);
    }

    [Fact]
    public async Task MailChannel_WithoutMailServer_RefusesToStart()
    {
        var refused = await RefusedAsync(("Smtp:Host", ""), ("Smtp:Port", ""), ("Smtp:Security", ""), ("Smtp:User", ""), ("Smtp:Password", ""), ("Smtp:From", ""));

        Assert.Contains("Smtp__Host is missing; a channel of kind email needs a mail server", Assert.Single(refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_WithoutAnyChannel_AreOffAndAskTheStoreNothing()
    {
        (string, string?)[] none = [.. new[] { "hook", "wecom", "ding", "feishu", "mail", "leaders", "archive" }.SelectMany(name => new[] { "Kind", "Address", "Secret", "To" }.Select(part => ($"Channels:{name}:{part}", (string?)"")))];
        await using var off = await DeliveryStage.PrepareAsync(azurite, none);
        var before = off.Logs.Text;

        await off.TickAsync();
        var afterwards = off.Logs.Text;
        var asked = await off.Api.PostAsync(DeliveryStage.Fund + "/reports", new { period = "2021-11", recipients = DeliveryStage.Recipients("hook") }, person: "admin");

        Assert.Equal(before, afterwards);
        Assert.Empty((await off.Api.GetAsync("/api/delivery-channels", "admin")).Json["value"]!);
        Assert.Equal((400, "/recipients/0/channel delivery-channel-unknown"), (asked.Status, Assert.Single(asked.Errors)));
        Assert.False(off.Api.Services.GetRequiredService<DeliveryChannels>().Any);
    }

    private async Task<IReadOnlyList<string>> RefusedAsync(params (string Name, string? Value)[] wrong)
    {
        await using var receiver = await Receiver.StartAsync();
        await using var smtp = SmtpReceiver.Start();
        (string, string?)[] right =
        [
            ("Channels:x:Kind", "webhook"), ("Channels:x:Address", "https://hooks.example/1"), ("Channels:x:Secret", "0123456789abcdef"),
            ("Smtp:Host", "mail.example.gov.cn"), ("Smtp:Security", "tls"),
        ];
        var settings = DeliveryStage.Settings(receiver, smtp, [.. right, .. wrong]);
        return [.. (await Assert.ThrowsAsync<OptionsValidationException>(() => TestApi.StartAsync(azurite, settings: settings))).Failures];
    }
}
