using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Reports;
using FundLeverage.Functions.Http;
using NodaTime;

namespace FundLeverage.Functions.Reports;

/// <summary>What is to be published.</summary>
/// <param name="Period">报告期.</param>
/// <param name="Language">In which language.</param>
/// <param name="Reason">Why what is published is restated; null where nothing is.</param>
internal sealed record ReportRequest(ReportingPeriod Period, ReportLanguage Language, string? Reason)
{
    /// <summary>
    /// Set where a report in another language does not do: the reason that the new version gives then, which is the same report in the language.
    /// </summary>
    public string? Edition { get; init; }

    private const int MaxReason = 200;

    /// <summary>Reads a body; null when findings say why not.</summary>
    public static ReportRequest? Read(JsonMembers members, LocalDate today)
    {
        var period = members.Text("period", required: true) is { } text
            ? members.Findings.Take(ReportOccurrence.ParsePeriod(text, today), "/period")
            : null;
        var language = members.Choice<ReportLanguage>("language") ?? ReportLanguage.Zh;

        // A reason without a restatement is a member that nobody asked for.
        var reason = members.Flag("restates") ? members.Name("reason", required: true, MaxReason) : null;
        members.RefuseUnknown();
        return period is null || members.Findings.Failures.Count > 0 ? null : new ReportRequest(period, language, reason);
    }
}
