using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;
using FundLeverage.Functions.Delivery.Messages;
using FundLeverage.Functions.Delivery.Settings;
using FundLeverage.Storage.Deliveries;
using NodaTime;

namespace FundLeverage.Functions.Delivery.Sending;

/// <summary>Posts messages to webhooks and robots.</summary>
public sealed class PostSender(DeliveryHttp http, IClock clock)
{
    /// <summary>Statuses that say no to this message for good; what settings or time may mend is tried again.</summary>
    private static readonly HashSet<HttpStatusCode> Final =
    [
        HttpStatusCode.BadRequest, HttpStatusCode.Gone, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.UnsupportedMediaType, HttpStatusCode.UnprocessableEntity,
    ];

    /// <summary>Makes one attempt.</summary>
    internal async Task<DeliveryOutcome> SendAsync(DeliveryChannel channel, ReportNotice notice, CancellationToken cancellationToken)
    {
        var message = ChannelMessages.Of(channel, notice, clock.GetCurrentInstant());
        using var request = new HttpRequestMessage(HttpMethod.Post, message.Address) { Content = new ByteArrayContent(message.Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        foreach (var (name, value) in message.Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            return await JudgeAsync(channel, response, cancellationToken);
        }
        catch (HttpRequestException failure) when (failure.InnerException is AuthenticationException)
        {
            return DeliveryOutcome.Failed(DeliveryFault.NotSecure);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return DeliveryOutcome.Failed(DeliveryFault.Unreachable);
        }
    }

    private async Task<DeliveryOutcome> JudgeAsync(DeliveryChannel channel, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        if (status is >= 300 and < 400)
            return DeliveryOutcome.Failed(DeliveryFault.Redirected, status);
        if (!response.IsSuccessStatusCode)
        {
            return Final.Contains(response.StatusCode)
                ? DeliveryOutcome.Refused(DeliveryFault.StatusRefused, status)
                : DeliveryOutcome.Failed(DeliveryFault.StatusRefused, status, RetryAfter(response));
        }

        // A webhook has said all with its status; a robot says no with a 200.
        return channel.Kind == ChannelKind.Webhook
            ? DeliveryOutcome.Delivered
            : await RobotReply.JudgeAsync(await response.Content.ReadAsStreamAsync(cancellationToken), cancellationToken);
    }

    private Duration? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => Duration.FromTimeSpan(delta),
        { Date: { } date } => Instant.FromDateTimeOffset(date) - clock.GetCurrentInstant(),
        _ => null,
    };
}
