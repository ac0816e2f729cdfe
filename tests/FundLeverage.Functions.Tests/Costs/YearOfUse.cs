using System.Globalization;
using System.Text;

namespace FundLeverage.Functions.Tests.Costs;

/// <summary>
/// What a year costs, from counted requests to the store, assumed use and list prices. The assumptions and prices are those
/// that docs/operating/scale-and-cost.md prints; whoever changes one here sees the whole table change.
/// </summary>
internal static class YearOfUse
{
    private const int SubFundsOfAFund = 1_000;
    private const int RecordsOfASubFund = 12;
    private const int FiguresOfAFund = 20 * 20 * 250;
    private const int ListsOfAFund = 10 * 24 * 365;
    private const int ReportsOfAFund = 16;
    private const int VerificationsOfAFund = 365;
    private const int ReportTicks = 12 * 24 * 365;
    private const int DeliveryTicks = 60 * 24 * 365;
    private const int RowsOfAPage = 1_000;
    private const int BytesOfTelemetry = 6 * 1024;
    private const decimal Gigabyte = 1024m * 1024 * 1024;

    // US dollars, as on docs/operating/scale-and-cost.md.
    private const decimal TableCallPrice = 0.00036m / 10_000;
    private const decimal BlobReadPrice = 0.005m / 10_000;
    private const decimal BlobWritePrice = 0.065m / 10_000;
    private const decimal StoragePrice = 0.056m * 12;
    private const decimal RunPrice = 0.40m / 1_000_000;
    private const decimal GigabyteSecondPrice = 0.000026m;
    private const decimal ReadySecondPrice = 0.000004m;
    private const decimal TelemetryPrice = 2.76m;
    private const int SecondsOfAYear = 365 * 24 * 3600;
    private const int InstanceGigabytes = 2;

    /// <summary>The table, with a column for each size.</summary>
    public static string Table(IReadOnlyDictionary<string, StorageCost> costs, int bytesOfARecord)
    {
        long[] sizes = [10, 1_000, 100_000];
        var years = sizes.Select(subFunds => Of(subFunds, costs, bytesOfARecord)).ToList();
        var table = new StringBuilder("| A year of use | 10 sub-funds | 1,000 | 100,000 | Arithmetic |\n| --- | --: | --: | --: | --- |\n");
        for (var row = 0; row < years[0].Count; row++)
        {
            table.Append("| ").Append(years[0][row].Name);
            foreach (var year in years)
                table.Append(" | ").Append(year[row].Value);
            table.Append(" | ").Append(years[0][row].Arithmetic).Append(" |\n");
        }

        return table.ToString();
    }

    private static List<(string Name, string Value, string Arithmetic)> Of(long subFunds, IReadOnlyDictionary<string, StorageCost> costs, int bytesOfARecord)
    {
        var funds = (subFunds + SubFundsOfAFund - 1) / SubFundsOfAFund;
        var records = subFunds * RecordsOfASubFund;
        var rows = 2 * records / funds;
        var figures = funds * FiguresOfAFund;
        var lists = funds * ListsOfAFund;
        var reports = funds * ReportsOfAFund;
        var verifications = funds * VerificationsOfAFund;
        (string Function, long Times)[] uses =
        [
            ("RecordCommitment", records), ("ApproveRecord", records), ("GetLeverage", figures), ("ListSubFunds", lists), ("RunReport", reports), ("VerifyLedger", verifications),
        ];
        var pages = verifications * (rows / RowsOfAPage);
        var runs = uses.Sum(use => use.Times) + ReportTicks + DeliveryTicks;
        var tableCalls = uses.Sum(use => use.Times * (costs[use.Function].TableReads + costs[use.Function].TableWrites)) + pages
            + ReportTicks * (1 + funds * (costs["PublishDueReports"].TableReads - 1L))
            + (long)DeliveryTicks * costs["SendDeliveries"].TableReads;
        var blobReads = uses.Sum(use => use.Times * costs[use.Function].BlobReads);
        var blobWrites = uses.Sum(use => use.Times * costs[use.Function].BlobWrites);
        var gigabytes = records * (decimal)bytesOfARecord / Gigabyte;
        var calls = tableCalls * TableCallPrice + blobReads * BlobReadPrice + blobWrites * BlobWritePrice;
        var compute = runs * RunPrice + runs * InstanceGigabytes * GigabyteSecondPrice;
        var telemetry = runs * (BytesOfTelemetry / Gigabyte) * TelemetryPrice;
        var total = calls + gigabytes * StoragePrice + compute + telemetry;
        return
        [
            ("Funds", Count(funds), $"a fund has up to {Count(SubFundsOfAFund)} sub-funds"),
            ("Records", Count(records), $"{RecordsOfASubFund} a sub-fund, each approved by somebody else"),
            ("Figures", Count(figures), "20 people a fund × 20 figures × 250 working days"),
            ("Lists", Count(lists), "a dashboard a fund that reads 10 lists every hour"),
            ("Reports, verifications", Count(reports + verifications), "12 months, 4 quarters; a verification each day"),
            ("Runs of functions", Count(runs), "all of the above, and a timer every five minutes, another every minute"),
            ("Requests to tables", Count(tableCalls), "each run × its row of the table above; a page for each 1,000 rows of a verification; one for each tick, and two for each fund with a schedule"),
            ("Requests to blobs", Count(blobReads + blobWrites), "the same"),
            ("Grows by, GB", Number(gigabytes, 3), $"records × {Count(bytesOfARecord)} bytes: the record, its approval and both answers, as the tests measured them"),
            ("Requests to storage", Money(calls), "tables $0.00036, blobs read $0.005, written $0.065 for each 10,000"),
            ("Storage of the year's records", Money(gigabytes * StoragePrice), "$0.056 a GB and month, zone-redundant, for twelve months"),
            ("Runs", Money(compute), "$0.40 a million, and a second of 2 GB for each at $0.000026 a GB-second; no free grant taken off"),
            ("Telemetry", Money(telemetry), "6 KB a run at $2.76 a GB"),
            ("**Together**", $"**{Money(total)}**", "nothing always ready"),
            ("With one instance always ready", Money(total + (decimal)SecondsOfAYear * InstanceGigabytes * ReadySecondPrice), "+ 31,536,000 s × 2 GB × $0.000004"),
        ];
    }

    private static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Number(decimal value, int digits) => value.ToString($"N{digits}", CultureInfo.InvariantCulture);

    private static string Money(decimal value) => "$" + Number(value, 2);
}
