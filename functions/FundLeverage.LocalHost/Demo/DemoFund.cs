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
/// among sub-funds was never printed, so every divided row says 示意 in its name and document.
/// </summary>
internal static class DemoFund
{
    private const string Fund = "xm-torch";
    private const string AsOf = "2021-11-30";
    private const string Document = "示意拆分,非公开数据;合计见2021年12月报道";

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
        var isOurs = await PostAsync(http, app.People.Token("admin")!, "/api/funds", "demo-fund", new
        {
            id = Fund,
            name = "厦门火炬高新区产业引导基金",
            level = "district",
            currency = "CNY",
            zone = "厦门火炬高新区",
            approval = "none",
        }, cancellationToken);

        var submitter = app.People.Token("submitter")!;
        foreach (var row in isOurs ? rows : [])
        {
            foreach (var (route, body) in Records(row))
                await PostAsync(http, submitter, $"/api/funds/{Fund}/{route}", $"demo-{row["id"]}-{route}-{Suffix(body)}", body, cancellationToken);
        }

        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", app.People.Token("reader"));
        var leverage = JObject.Parse(await http.GetStringAsync(new Uri($"/api/funds/{Fund}/leverage?asOf={AsOf}", UriKind.Relative), cancellationToken));
        var asPrinted = (decimal?)leverage["guidanceCommitmentYuan"] == Sum(rows, "commitment").Amount && (decimal?)leverage["totalFundSizeYuan"] == Sum(rows, "size").Amount;
        return ((string)leverage["sentenceZh"]!, asPrinted);
    }

    private static IEnumerable<(string Route, object Body)> Records(Dictionary<string, string> row)
    {
        var subFund = row["id"];
        var effectiveOn = row["formedOn"];
        yield return ("sub-funds", new { id = subFund, name = row["name"], manager = row["manager"], formedOn = effectiveOn, industry = row["industry"] });
        yield return ("commitments", new { subFund, change = "initial", amount = row["commitment"], effectiveOn, document = Document });
        yield return ("fund-sizes", new
        {
            subFund,
            basis = "committed",
            amount = row["size"],
            effectiveOn,
            sources = new { otherFiscal = row["otherFiscal"], stateOwned = row["stateOwned"], @private = row["private"] },
            document = Document,
        });
        yield return ("paid-in-capital", new { subFund, source = "guidanceFund", amount = row["paidInByGuidanceFund"], effectiveOn, document = Document });
        yield return ("paid-in-capital", new { subFund, source = "private", amount = row["paidInByOthers"], effectiveOn, document = Document });
    }

    private static string Suffix(object body) => (string?)JObject.FromObject(body)["source"] ?? "1";

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

    private static List<Dictionary<string, string>> Division() => Read("illustrative-division.csv");

    /// <summary>The division must add up to what was printed, to the fen.</summary>
    private static void RequirePrintedTotals(List<Dictionary<string, string>> rows)
    {
        var printed = Read("xiamen-torch-2021.csv").ToDictionary(row => row["id"], row => AmountText.Parse(row["value"] + row["unit"]));
        foreach (var (column, id) in new[] { ("commitment", "leverage-commitment"), ("size", "leverage-size") })
        {
            var sum = Sum(rows, column);
            if (sum != printed[id].Value)
                throw new InvalidOperationException($"The demo's {column} add up to {sum}; {printed[id].Value} was printed.");
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
