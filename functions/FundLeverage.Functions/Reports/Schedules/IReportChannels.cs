using FundLeverage.Domain.Results;

namespace FundLeverage.Functions.Reports.Schedules;

/// <summary>The channels that reports can go to.</summary>
public interface IReportChannels
{
    /// <summary>What speaks against a channel as a recipient; null for nothing.</summary>
    /// <param name="channel">A well-formed name.</param>
    /// <param name="pointer">Where it stands.</param>
    Failure? Judge(string channel, string pointer);
}

/// <summary>Takes every name.</summary>
internal sealed class AnyChannel : IReportChannels
{
    public Failure? Judge(string channel, string pointer) => null;
}
