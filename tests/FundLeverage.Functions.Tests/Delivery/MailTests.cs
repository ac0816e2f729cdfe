using System.Security.Cryptography;
using FundLeverage.Testing;
using MimeKit;
using NodaTime;

namespace FundLeverage.Functions.Tests.Delivery;

/// <summary>Mails, and what a mail server does with them.</summary>
public sealed class MailTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Mail_HasTheSentenceAsTextAndPageAndThePublishedFiles()
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite);
        var published = await stage.PublishAsync("mail");
        await stage.TickAsync();

        var mail = Assert.Single(stage.Smtp.Mails);
        const string sentence = "截至2021年11月30日,厦门火炬高新区用2.75亿元的产业引导基金承诺出资,撬动了总规模90.25亿元的基金落地,财政杠杆放大倍数32.8倍。";
        Assert.Contains(sentence, mail.TextBody, StringComparison.Ordinal);
        Assert.Contains($"<p>{sentence}</p>", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("https://leverage.example/api/funds/f/reports/2021-11-v1?format=xlsx", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("&lt;产业&gt;", mail.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotContain("<产业>", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("厦门火炬高新区<产业>引导基金", mail.Subject, StringComparison.Ordinal);
        Assert.Equal(["主任 leader@example.gov.cn", " office@example.gov.cn"], mail.To.Mailboxes.Select(mailbox => $"{mailbox.Name} {mailbox.Address}"));
        Assert.Equal("杠杆台账", mail.From.Mailboxes.Single().Name);
        Assert.Equal($"{(string?)(await stage.DeliveriesAsync())[0]["id"]}@example.gov.cn", mail.MessageId);
        var hashes = published["files"]!.Where(file => (string?)file["table"] is null).ToDictionary(file => $"f-report-2021-11-v1.{file["format"]}", file => (string)file["sha256"]!, StringComparer.Ordinal);
        Assert.Equal(["f-report-2021-11-v1.json", "f-report-2021-11-v1.xlsx"], mail.Attachments.Cast<MimePart>().Select(part => part.FileName).Order(StringComparer.Ordinal));
        Assert.All(mail.Attachments.Cast<MimePart>(), part => Assert.Equal(hashes[part.FileName!], HashOf(part)));
    }

    [Theory]
    [InlineData("AUTH", "535 5.7.8 no", "pending 1 signInRefused")]
    [InlineData("MAIL", "451 4.7.1 come again", "pending 1 mailDeferred 451")]
    [InlineData("RCPT", "450 4.2.0 greylisted", "pending 1 mailDeferred 450")]
    [InlineData("RCPT", "550 5.1.1 nobody here", "dead 1 mailRefused 550")]
    [InlineData("DATA", "554 5.7.1 no", "dead 1 mailRefused 554")]
    [InlineData(".", "552 5.3.4 too big", "dead 1 mailRefused 552")]
    [InlineData(".", "452 4.3.1 full", "pending 1 mailDeferred 452")]
    [InlineData("MAIL", null, "pending 1 unreachable")]
    [InlineData(".", null, "pending 1 unreachable")]
    [InlineData("QUIT", null, "delivered 1")]
    public async Task MailServer_ThatSaysNo_IsTriedAgainUnlessItIsForGood(string command, string? reply, string expected)
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite);
        stage.Smtp.Then(command, reply);
        await stage.PublishAsync("mail");

        await stage.TickAsync();

        Assert.Equal(expected, await stage.StateAsync());
    }

    [Fact]
    public async Task Mail_ThatWasTakenButNotAcknowledged_ComesAgainAsTheSame()
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite);
        stage.Smtp.Then(".", null);
        await stage.PublishAsync("mail");

        await stage.TickAsync();
        await stage.TickAsync(Duration.FromMinutes(2), Duration.FromMinutes(1));

        Assert.Equal("delivered 2", await stage.StateAsync());
        Assert.Equal(2, stage.Smtp.Mails.Count);
        Assert.Equal(stage.Smtp.Mails[0].MessageId, stage.Smtp.Mails[1].MessageId);
        Assert.Equal(stage.Smtp.Mails[0].Date, stage.Smtp.Mails[1].Date);
    }

    [Fact]
    public async Task MailServer_WithoutEncryption_GetsNothingWhereItIsAskedFor()
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite, ("Smtp:Security", "startTls"));
        await stage.PublishAsync("mail");

        await stage.TickAsync();

        Assert.Equal("pending 1 notSecure", await stage.StateAsync());
        Assert.DoesNotContain(stage.Smtp.Commands, command => command.StartsWith("AUTH", StringComparison.OrdinalIgnoreCase) || command.StartsWith("MAIL", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task MailServer_ThatHangs_IsLeftAfterTheAttemptsTime()
    {
        using var silent = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        silent.Start();
        var port = ((System.Net.IPEndPoint)silent.LocalEndpoint).Port;
        await using var stage = await DeliveryStage.PrepareAsync(azurite, ("AttemptSeconds", "1"), ("Smtp:Port", port.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        await stage.PublishAsync("mail");

        await stage.TickAsync();

        Assert.Equal("pending 1 timedOut", await stage.StateAsync());
    }

    [Fact]
    public async Task MailServer_ThatAsksForNobody_GetsNoSignIn()
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite, ("Smtp:User", ""), ("Smtp:Password", ""));
        await stage.PublishAsync("mail");

        await stage.TickAsync();

        Assert.Equal("delivered 1", await stage.StateAsync());
        Assert.DoesNotContain(stage.Smtp.Commands, command => command.StartsWith("AUTH", StringComparison.OrdinalIgnoreCase));
    }

    private static string HashOf(MimePart part)
    {
        using var bytes = new MemoryStream();
        part.Content!.DecodeTo(bytes);
        return Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()));
    }
}
