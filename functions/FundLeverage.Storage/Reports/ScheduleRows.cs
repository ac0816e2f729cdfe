using System.Globalization;
using Azure.Data.Tables;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Reports;
using FundLeverage.Domain.Reports.Schedules;
using FundLeverage.Storage.Ledger;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NodaTime.Text;

namespace FundLeverage.Storage.Reports;

/// <summary>
/// Schedules as rows of the table <c>reports</c>: in the fund's partition <c>S|{schedule}|{version}</c>, add-only, and in the partition
/// <c>schedules</c> a row for each fund that ever had one.
/// </summary>
internal static class ScheduleRows
{
    public const string First = "S|";
    public const string Behind = "S|~";

    /// <summary>No fund's partition: those have a bar in them.</summary>
    public const string IndexPartition = "schedules";

    public static string Row(OpaqueId schedule, int number) => string.Create(CultureInfo.InvariantCulture, $"{First}{schedule}|{number:D6}");

    public static TableEntity Index(FundAddress address) => new(IndexPartition, LedgerKeys.Partition(address));

    public static FundAddress ReadIndex(TableEntity row) => row.RowKey.Split('|') is [var workspace, var fund]
        ? new FundAddress(OpaqueId.Of(workspace), OpaqueId.Of(fund))
        : throw new InvalidOperationException($"'{row.RowKey}' is no fund.");

    public static TableEntity Write(FundAddress address, OpaqueId schedule, ScheduleVersion version)
    {
        var row = new TableEntity(LedgerKeys.Partition(address), Row(schedule, version.Number))
        {
            ["schedule"] = schedule.Value,
            ["number"] = version.Number,
            ["since"] = InstantPattern.ExtendedIso.Format(version.Since),
            ["bySubject"] = version.By.Subject,
            ["byName"] = version.By.Name,
        };
        if (version.Plan is { } plan)
            Write(row, plan);
        return row;
    }

    public static OpaqueId Schedule(TableEntity row) => OpaqueId.Of(row.GetString("schedule"));

    public static ScheduleVersion Read(TableEntity row) => new(
        row.GetInt32("number")!.Value,
        InstantPattern.ExtendedIso.Parse(row.GetString("since")).Value,
        new Actor(row.GetString("bySubject"), row.GetString("byName")),
        row.GetString("kind") is null ? null : ReadPlan(row));

    private static void Write(TableEntity row, SchedulePlan plan)
    {
        row["kind"] = EnumText.Of(plan.Kind);
        row["zone"] = plan.Zone.Id;
        row["language"] = EnumText.Of(plan.Language);
        row["recipients"] = new JArray(plan.Recipients.Select(recipient => new JObject { ["channel"] = recipient.Channel, ["formats"] = new JArray(recipient.Formats) })).ToString(Formatting.None);
        if (plan.Rule is DueRule.OnWorkingDay(var nth, var at))
        {
            row["workingDay"] = nth;
            row["time"] = ScheduleText.Of(at);
        }
        else
        {
            row["cron"] = ((DueRule.ByCron)plan.Rule).Expression;
        }
    }

    private static SchedulePlan ReadPlan(TableEntity row) => new(
        EnumText.Parse<ScheduleKind>(row.GetString("kind")),
        ScheduleText.Zone(row.GetString("zone")).Value,
        row.GetString("cron") is { } cron ? ScheduleText.Cron(cron).Value : new DueRule.OnWorkingDay(row.GetInt32("workingDay")!.Value, ScheduleText.Time(row.GetString("time")).Value),
        EnumText.Parse<ReportLanguage>(row.GetString("language")),
        [.. JArray.Parse(row.GetString("recipients")).Select(recipient => new ReportRecipient(
            (string)recipient["channel"]!,
            [.. recipient["formats"]!.Select(format => (string)format!)]))]);
}
