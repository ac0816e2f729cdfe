using System.Collections.Immutable;

namespace FundLeverage.Domain.Reports;

/// <summary>接收方: a channel that a published report goes to, and which of its files.</summary>
/// <param name="Channel">The name of a channel that is configured in the settings.</param>
/// <param name="Formats">The formats of the files that are sent or linked.</param>
public sealed record ReportRecipient(string Channel, ImmutableArray<string> Formats);
