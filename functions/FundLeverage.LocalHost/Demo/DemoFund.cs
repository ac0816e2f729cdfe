using System.Net.Http.Headers;
using System.Text;
using FundLeverage.Domain.Amounts;
using FundLeverage.LocalHost.Texts;
using FundLeverage.Storage.Ledger;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Sylvan.Data.Csv;

namespace FundLeverage.LocalHost.Demo;

/// <summary>
/// The demo fund, entered through the API as staff would. Its totals are read from the printed figures; how they divide
/// among sub-funds and projects was never printed, so every divided row says 示意 in its name or document.
/// </summary>
internal static class DemoFund
{
    private const string Fund = "xm-torch";
    private const string AsOf = "2021-11-30";

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "demo");

    /// <summary>
    /// Opens the fund, or finds it as it was left, and gives the sentence that its records add up to. A fund of this id that
    /// somebody opened themselves is left alone.
    /// </summary>
    /// <returns>The sentence, and whether it still is the printed one.</returns>
    /// <exception cref="SetupException">The API refused something.</exception>
    public static async Task<(string Sentence, bool AsPrinted)> OpenAsync(LocalApp app, CancellationToken cancellationToken)
    {
        var rows = Division();
        RequirePrintedTotals(rows);

        using var http = new HttpClient { BaseAddress = app.Address };
        var admin = app.People.Token("admin")!;
        var isOurs = await PostAsync(http, admin, "/api/funds", "demo-fund", new
        {
            id = Fund,
            name = "厦门火炬高新区产业引导基金",
            level = "district",
            currency = "CNY",
            zone = "厦门火炬高新区",
            approval = "none",
        }, cancellationToken);

        var submitter = app.People.Token("submitter")!;
        foreach (var record in isOurs ? Records(rows) : [])
            await PostAsync(http, submitter, $"/api/funds/{Fund}/{record.Route}", $"demo-{record.Key}", record.Body, cancellationToken);

        if (isOurs)
            await PostAsync(http, admin, $"/api/funds/{Fund}/report-schedules", "demo-monthly-report", new { id = "monthly", kind = "monthly" }, cancellationToken);

        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", app.People.Token("reader"));
        var leverage = JObject.Parse(await http.GetStringAsync(new Uri($"/api/funds/{Fund}/leverage?asOf={AsOf}", UriKind.Relative), cancellationToken));
        var asPrinted = (decimal?)leverage["guidanceCommitmentYuan"] == Sum(rows, "commitment").Amount && (decimal?)leverage["totalFundSizeYuan"] == Sum(rows, "size").Amount;
        return ((string)leverage["sentenceZh"]!, asPrinted);
    }

    private static IEnumerable<DemoRecord> Records(List<Dictionary<string, string>> division)
    {
        var printed = Printed();
        return division.SelectMany(DemoRecords.OfSubFund)
            .Concat(Read("illustrative-projects.csv").SelectMany(DemoRecords.OfProject))
            .Concat(Read("printed-indicators.csv").Select(row => DemoRecords.OfIndicator(row, printed[row["printed"]])));
    }

    /// <returns>False when a fund of this id is there that somebody else opened.</returns>
    private static async Task<bool> PostAsync(HttpClient http, string token, string route, string key, object body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(route, UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("Idempotency-Key", key);
        request.Content = new StringContent(JsonConvert.SerializeObject(body), Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode)
            return true;
        var problem = await response.Content.ReadAsStringAsync(cancellationToken);
        return (string?)JObject.Parse(problem)["code"] == FundLedger.FundExists.Id ? false : throw new SetupException(LocalTexts.DemoFailed(problem));
    }

    /// <summary>The printed figures, by their ids.</summary>
    private static Dictionary<string, Dictionary<string, string>> Printed() => Read("xiamen-torch-2021.csv").ToDictionary(row => row["id"]);

    private static List<Dictionary<string, string>> Division() => Read("illustrative-division.csv");

    /// <summary>The division must add up to what was printed, to the fen.</summary>
    private static void RequirePrintedTotals(List<Dictionary<string, string>> rows)
    {
        var printed = Printed();
        foreach (var (column, id) in new[] { ("commitment", "leverage-commitment"), ("size", "leverage-size") })
        {
            var sum = Sum(rows, column);
            var asPrinted = AmountText.Parse(printed[id]["value"] + printed[id]["unit"]).Value;
            if (sum != asPrinted)
                throw new InvalidOperationException($"The demo's {column} add up to {sum}; {asPrinted} was printed.");
        }
    }

    private static Money Sum(List<Dictionary<string, string>> rows, string column) =>
        rows.Aggregate(Money.Zero, (total, row) => total + AmountText.Parse(row[column]).Value);

    private static List<Dictionary<string, string>> Read(string file)
    {
        using var reader = new StreamReader(Path.Combine(Folder, file), Encoding.UTF8);
        using var csv = CsvDataReader.Create(reader);
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
            rows.Add(Enumerable.Range(0, csv.FieldCount).ToDictionary(csv.GetName, csv.GetString, StringComparer.Ordinal));
        return rows;
    }
}
