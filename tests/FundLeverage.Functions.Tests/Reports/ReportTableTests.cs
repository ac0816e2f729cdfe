using System.Globalization;
using System.Xml.Linq;
using FundLeverage.Functions.Tests.Sheets;
using FundLeverage.Testing;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Tests.Reports;

/// <summary>Each table of a report, read back from CSV, workbook, page and document, says the same.</summary>
public sealed class ReportTableTests(AzuriteFixture azurite)
{
    private const decimal Wan = 10_000m;
    private const int BelowTable = 2;

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Tables_InEveryFormat_HoldTheSame(string language)
    {
        await using var stage = await ReportStage.PrepareAsync(azurite);
        await stage.PublishedAsync(new { period = "2021-10" });
        await stage.PublishedAsync(new { period = "2021-11" });
        await stage.WriteAsync("/paid-in-capital", new { subFund = "a", source = "private", amount = "1.1亿", effectiveOn = "2021-02-01" });
        var report = await stage.PublishedAsync(new { period = "2021-11", restates = true, reason = "补录", language });
        var id = (string)report["id"]!;

        var csv = new Dictionary<string, string[][]>();
        foreach (var file in report["files"]!.Where(file => (string?)file["format"] == "csv"))
            csv.Add((string?)file["table"] ?? "subFunds", Csv.Read((await SheetFile.GetAsync(stage.Api, (string)file["link"]!)).RequireStatus(200).Text));
        var workbook = (await stage.FileAsync(id, "xlsx")).Sheets().Values.Skip(2).Select(rows => rows[..^BelowTable]);
        var page = Tables(XDocument.Parse((await stage.FileAsync(id, "html")).Text));
        var document = WordFile.Tables((await stage.FileAsync(id, "docx")).Bytes);

        Assert.Equal(20, csv.Count);
        Assert.Equal(csv.Keys.Order(StringComparer.Ordinal), page.Select(table => table.Name).Order(StringComparer.Ordinal));
        foreach (var ((name, expected), sheet) in csv.Zip(workbook))
            Assert.Equal((name, Text(expected)), (name, Text(sheet.Take(expected.Length).Select(row => row.Select(Cells.Text)))));
        foreach (var ((name, printed), written) in page.Zip(document))
        {
            Assert.Equal((name, Text(csv[name])), (name, Text(InYuan(printed, csv[name]))));
            Assert.Equal((name, Text(printed)), (name, Text(written.Take(printed.Length))));
        }
    }

    [Fact]
    public async Task Csv_OfEachTable_HasTheFiguresOfTheJson()
    {
        await using var stage = await ReportStage.PrepareAsync(azurite);
        await stage.PublishedAsync(new { period = "2021-10" });
        await stage.PublishedAsync(new { period = "2021-11" });
        var report = await stage.JsonAsync("2021-11-v1");

        await SameAsync("measures.committed", report["leverage"]!["committed"]!["measures"]!, ["id", "nameZh", "numeratorYuan", "denominatorYuan", "multiple"], [0, 1, 3, 4, 5]);
        await SameAsync("measures.paidIn", report["leverage"]!["paidIn"]!["measures"]!, ["id", "nameZh", "numeratorYuan", "denominatorYuan", "multiple"], [0, 1, 3, 4, 5]);
        await SameAsync("trend", report["trend"]!, ["asOf", "guidanceCommitmentYuan", "totalFundSizeYuan", "multiple"], [0, 2, 3, 4]);
        await SameAsync("bridge", report["change"]!["bridge"]!["subFunds"]!, ["subFund", "name", "multiple"], [0, 1, 5]);
        await SameAsync("plans", new JArray(report["indicators"]!.Select(i => new JObject { ["value"] = i["value"], ["percent"] = i["completion"]!["percent"] })), ["value", "percent"], [3, 5]);
        await SameAsync("reinvestment", report["reinvestment"]!["subFunds"]!, ["name", "requiredYuan", "recognisedYuan", "gapYuan"], [0, 1, 2, 3]);
        foreach (var list in new[] { "earlier", "projects", "indicators", "reinvestment" })
            await SameAsync($"evidence.{list}", report["evidence"]![list]!, ["seq", "effectiveOn", "hash"], [0, list == "indicators" ? 6 : 4, ^1]);
        foreach (var basis in new[] { "committed", "paidIn" })
            await SameAsync($"evidence.{basis}", report["evidence"]![basis]!, ["seq", "effectiveOn", "hash"], [0, 4, ^1]);

        async Task SameAsync(string table, JToken values, string[] members, Index[] columns)
        {
            var rows = Csv.Read((await stage.FileAsync("2021-11-v1", $"csv&table={table}")).Text)[1..];
            Assert.NotEmpty(values);
            Assert.Equal(
                (table, Text(values.Select(value => members.Select(member => Cells.Text(value[member]))))),
                (table, Text(rows.Take(values.Count()).Select(row => columns.Select(column => row[column])))));
        }
    }

    private static string Text(IEnumerable<IEnumerable<string>> rows) => string.Join('\n', rows.Select(row => string.Join('|', row.Select(Cells.Plain))));

    /// <summary>The printed rows as CSV has them: amounts in yuan, by the headings of both.</summary>
    private static IEnumerable<string[]> InYuan(string[][] printed, string[][] csv) => printed.Skip(1)
        .Select(row => row.Select((cell, i) => printed[0][i] != csv[0][i] && cell.Length > 0 ? Cells.Text(decimal.Parse(cell, NumberStyles.Number, CultureInfo.InvariantCulture) * Wan) : cell).ToArray())
        .Prepend(csv[0]);

    private static List<(string Name, string[][] Rows)> Tables(XDocument page) =>
        [.. page.Descendants("table").Select(table => (table.Attribute("id")!.Value, table.Elements().Where(part => part.Name.LocalName is "thead" or "tbody").Elements("tr").Select(row => row.Elements().Select(cell => cell.Value).ToArray()).ToArray()))];
}
