using System.Globalization;
using System.Net;
using FundLeverage.Domain.Names;
using FundLeverage.Functions.Delivery.Settings;
using FundLeverage.Functions.Reports;
using MimeKit;

namespace FundLeverage.Functions.Delivery.Messages;

/// <summary>A notice as a mail with the asked files.</summary>
internal static class ReportMail
{
    /// <summary>More than so many bytes of files most mail servers refuse; files beyond it are left out, and the mail says so.</summary>
    public const int MaxAttachmentBytes = 10 * 1024 * 1024;

    /// <param name="server">The sender.</param>
    /// <param name="channel">The receivers.</param>
    /// <param name="notice">What is said.</param>
    /// <param name="contents">The bytes of the notice's files, in their order.</param>
    public static MimeMessage Of(MailServer server, DeliveryChannel channel, ReportNotice notice, IReadOnlyList<BinaryData> contents)
    {
        var id = notice.Delivery.Id.ToString("D");
        var body = new BodyBuilder();
        var left = MaxAttachmentBytes;
        var omitted = new List<string>();
        foreach (var (file, content) in notice.Files.Zip(contents))
        {
            if (content.ToMemory().Length > left)
            {
                omitted.Add(file.Format.ToUpperInvariant());
                continue;
            }

            left -= content.ToMemory().Length;
            body.Attachments.Add(notice.FileName(file), content.ToArray(), ContentType.Parse(ReportFormats.MediaType(EnumText.Parse<ReportFormat>(file.Format))));
        }

        string[] paragraphs = [.. Paragraphs(notice, omitted)];
        body.TextBody = string.Join("\r\n\r\n", [.. paragraphs, .. Links(notice).Select(link => $"{link.Text}: {link.Address}")]) + "\r\n";
        body.HtmlBody = Html(notice, paragraphs);
        var message = new MimeMessage
        {
            Subject = notice.Title,
            Body = body.ToMessageBody(),

            // The same at every attempt: a server that took it before and could not say so knows it again.
            MessageId = $"{id}@{server.From.Domain}",
            Date = notice.Delivery.RequestedAt.ToDateTimeOffset(),
        };
        message.From.Add(server.From);
        message.To.AddRange(channel.To);
        message.Headers.Add(ChannelMessages.DeliveryHeader, id);
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private static IEnumerable<string> Paragraphs(ReportNotice notice, List<string> omitted)
    {
        yield return notice.Sentence;
        if (notice.Restates is { } restates)
            yield return restates;
        yield return notice.Dates;
        if (omitted.Count > 0)
            yield return notice.Say("omitted", ("formats", string.Join(", ", omitted)), ("most", MaxAttachmentBytes / (1024 * 1024)));
    }

    private static IEnumerable<(string Text, string Address)> Links(ReportNotice notice) => notice.PageLink is { } page
        ? notice.Files.Select(file => (file.Format.ToUpperInvariant(), notice.FileLink(file)!)).Prepend((notice.Say("open"), page))
        : [];

    private static string Html(ReportNotice notice, string[] paragraphs)
    {
        var links = string.Join(" · ", Links(notice).Select(link => string.Create(CultureInfo.InvariantCulture, $"<a href=\"{Encode(link.Address)}\">{Encode(link.Text)}</a>")));
        return $"""
            <!doctype html>
            <html lang="{EnumText.Of(notice.Report.Inputs.Language)}">
            <body style="font-family:sans-serif;line-height:1.6">
            <h1 style="font-size:1.25em">{Encode(notice.Title)}</h1>
            {string.Join("\n", paragraphs.Select(paragraph => $"<p>{Encode(paragraph)}</p>"))}
            <p>{links}</p>
            </body>
            </html>
            """;
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
