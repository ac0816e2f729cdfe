using FundLeverage.Functions.Delivery.Messages;
using FundLeverage.Functions.Delivery.Settings;
using FundLeverage.Functions.Watching;
using FundLeverage.Storage.Deliveries;
using FundLeverage.Storage.Reports;
using FundLeverage.Storage.Tables;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FundLeverage.Functions.Delivery.Sending;

/// <summary>
/// Sends what is due: channels beside each other, the deliveries of one channel one after another. What this run does not come to,
/// the next one does.
/// </summary>
public sealed partial class DeliveryRun(
    DeliveryStore deliveries,
    DeliveryChannels channels,
    ReportStore reports,
    PostSender posts,
    MailSender mails,
    WorkCounters counters,
    IClock clock,
    ILogger<DeliveryRun> logger)
{
    /// <summary>Robots take some 20 messages a minute.</summary>
    private const int MostOfChannel = 15;

    private const int ChannelsAtOnce = 4;

    /// <summary>No attempt begins later in a run than this.</summary>
    private static readonly Duration Patience = Duration.FromSeconds(50);

    /// <summary>Sends what is due now; nothing, and without a look at the store, where no channel is set.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!channels.Any)
            return;
        var until = clock.GetCurrentInstant() + Patience;
        var due = await deliveries.ListDueAsync(cancellationToken);
        await Parallel.ForEachAsync(
            due.GroupBy(entry => entry.Channel, StringComparer.Ordinal),
            new ParallelOptions { MaxDegreeOfParallelism = ChannelsAtOnce, CancellationToken = cancellationToken },
            async (ofChannel, token) => await RunAsync(ofChannel, until, token));
    }

    private async Task RunAsync(IEnumerable<DueDelivery> ofChannel, Instant until, CancellationToken cancellationToken)
    {
        var attempts = 0;
        foreach (var due in ofChannel)
        {
            if (attempts == MostOfChannel || clock.GetCurrentInstant() >= until)
                return;
            try
            {
                if (await deliveries.BeginAsync(due, cancellationToken) is not { } begun)
                    continue;
                attempts++;
                var outcome = await AttemptAsync(begun.Delivery, cancellationToken);
                Settled(await deliveries.EndAsync(begun, outcome, cancellationToken));

                // One that does not answer keeps the others of its channel waiting for the next run, not for its time-out each.
                if (outcome.Failure is { Fault: DeliveryFault.Unreachable or DeliveryFault.TimedOut })
                    return;
            }
            catch (Exception transient) when (TransientFailure.Is(transient) && !cancellationToken.IsCancellationRequested)
            {
                LogUnsettled(logger, due.Report, due.Address.Fund.Value, due.Channel, transient.GetType().Name);
            }
        }
    }

    private async Task<DeliveryOutcome> AttemptAsync(ReportDelivery delivery, CancellationToken cancellationToken)
    {
        if (delivery.Attempts > DeliveryPace.MaxAttempts)
            return DeliveryOutcome.Refused(DeliveryFault.Interrupted);
        if (channels.Find(delivery.Channel, delivery.Address.Workspace) is not { } channel)
            return DeliveryOutcome.Refused(DeliveryFault.ChannelUnknown);
        if (await ReportNotice.ReadAsync(reports, delivery, channels.PublicAddress, cancellationToken) is not { } notice)
            return DeliveryOutcome.Failed(DeliveryFault.ReportDamaged);

        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(channels.AttemptTime.ToTimeSpan());
        try
        {
            return channel.Kind == ChannelKind.Email ? await mails.SendAsync(channel, notice, time.Token) : await posts.SendAsync(channel, notice, time.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return DeliveryOutcome.Failed(DeliveryFault.TimedOut);
        }
#pragma warning disable CA1031 // One delivery that this program cannot send must not keep the others from being sent.
        catch (Exception fault) when (!TransientFailure.Is(fault) && !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            // The type alone: a message may hold an address.
            LogFault(logger, delivery.Report, delivery.Address.Fund.Value, delivery.Channel, fault.GetType().FullName);
            return DeliveryOutcome.Failed(DeliveryFault.Internal);
        }
    }

    private void Settled(ReportDelivery delivery)
    {
        counters.Attempted(delivery.Status);
        var failure = delivery.LastFailure;
        switch (delivery.Status)
        {
            case DeliveryStatus.Delivered:
                LogDelivered(logger, delivery.Report, delivery.Address.Fund.Value, delivery.Channel, delivery.Id);
                break;
            case DeliveryStatus.Dead:
                LogDead(logger, delivery.Report, delivery.Address.Fund.Value, delivery.Channel, delivery.Attempts, failure?.Fault, failure?.Code);
                break;
            default:
                LogFailed(logger, delivery.Report, delivery.Address.Fund.Value, delivery.Channel, delivery.Attempts, failure?.Fault, failure?.Code, delivery.DueAt);
                break;
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Report {Report} of fund {Fund} is delivered to channel {Channel} as {Delivery}")]
    private static partial void LogDelivered(ILogger logger, string report, string fund, string channel, Guid delivery);

    [LoggerMessage(2, LogLevel.Warning, "Report {Report} of fund {Fund} did not reach channel {Channel} at attempt {Attempt}: {Fault} {Code}; next at {DueAt}")]
    private static partial void LogFailed(ILogger logger, string report, string fund, string channel, int attempt, DeliveryFault? fault, long? code, Instant dueAt);

    [LoggerMessage(3, LogLevel.Error, "Report {Report} of fund {Fund} is given up for channel {Channel} after {Attempt} attempts: {Fault} {Code}")]
    private static partial void LogDead(ILogger logger, string report, string fund, string channel, int attempt, DeliveryFault? fault, long? code);

    [LoggerMessage(4, LogLevel.Warning, "The store did not take what became of report {Report} of fund {Fund} for channel {Channel}: {Failure}")]
    private static partial void LogUnsettled(ILogger logger, string report, string fund, string channel, string failure);

    [LoggerMessage(5, LogLevel.Error, "A fault while sending report {Report} of fund {Fund} to channel {Channel}: {Failure}")]
    private static partial void LogFault(ILogger logger, string report, string fund, string channel, string? failure);
}
