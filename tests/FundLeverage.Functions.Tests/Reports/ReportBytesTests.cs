using Azure.Data.Tables;
using Azure.Storage.Blobs;
using FundLeverage.Functions.Tests.Sheets;
using FundLeverage.Testing;
using Newtonsoft.Json.Linq;
using NodaTime;
using NodaTime.Testing;

namespace FundLeverage.Functions.Tests.Reports;

/// <summary>What was published is the same to the byte, fetched again or made again.</summary>
public sealed class ReportBytesTests(AzuriteFixture azurite)
{
    private static readonly string[] Formats = ["xlsx", "docx", "html", "json", "csv"];

    [Fact]
    public async Task Files_AfterMoreWasRecorded_AreTheSameFetchedAgainAndMadeAgain()
    {
        await using var stage = await ReportStage.PrepareAsync(azurite);
        await stage.PublishedAsync(new { period = "2021-10" });
        var published = await stage.PublishedAsync(new { period = "2021-11" });
        var first = await AllAsync(stage, published);

        await stage.WriteAsync("/commitments", new { subFund = "a", change = "increase", amount = "2亿", effectiveOn = "2020-12-01" });
        await stage.WriteAsync("/records/3/reversal", new { reason = "重复登记" });
        await stage.WriteAsync("/projects", new { id = "p2", name = "新项目", kind = "fund", introducer = new { kind = "institution", id = "bank" }, stage = "landed", totalInvestment = "7亿元", effectiveOn = "2021-11-11" });
        await stage.WriteAsync("/indicators", new { id = "key", name = "市重点项目完成投资", unit = "亿元", period = "2021-01..2021-11", value = 180m, plan = 181m });
        stage.Clock.AdvanceDays(365);
        await stage.WriteAsync("/paid-in-capital", new { subFund = "b", source = "private", amount = "3亿", effectiveOn = "2021-11-20" });
        await stage.PublishedAsync(new { period = "2021-10", restates = true, reason = "补录" });
        var again = await AllAsync(stage, published);
        var made = await stage.RenderAgainAsync("2021-11-v1");

        Assert.Equal(first.Select(file => Convert.ToBase64String(file.Bytes)), again.Select(file => Convert.ToBase64String(file.Bytes)));
        Assert.Equal(first.Select(file => Convert.ToBase64String(file.Bytes)), made.Select(file => Convert.ToBase64String(file.Content)));
        Assert.Equal(first.Select(file => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file.Bytes))), published["files"]!.Select(file => (string)file["sha256"]!));
        Assert.Equal(first.Select(file => file.ETag), again.Select(file => file.ETag));
    }

    [Theory]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("html", "text/html")]
    [InlineData("json", "application/json")]
    [InlineData("csv", "text/csv")]
    public async Task File_ByFormatOrAccept_HasItsTypeNameAndETag(string format, string mediaType)
    {
        await using var stage = await ReportStage.PrepareAsync(azurite);
        await stage.PublishedAsync(new { period = "2021-11" });

        var asked = await stage.FileAsync("2021-11-v1", format);
        var accepted = await SheetFile.GetAsync(stage.Api, $"{ReportStage.Fund}/reports/2021-11-v1", accept: $"{mediaType};q=0.9, image/png");
        var known = await SheetFile.GetAsync(stage.Api, $"{ReportStage.Fund}/reports/2021-11-v1?format={format}", ifNoneMatch: asked.ETag);

        Assert.Equal((mediaType, mediaType), (asked.MediaType, accepted.MediaType));
        Assert.Equal(asked.Bytes, accepted.Bytes);
        Assert.Equal((304, 0, asked.ETag), (known.Status, known.Bytes.Length, known.ETag));
        Assert.Equal($"f-report-2021-11-v1.{format}", asked.Disposition!.FileName!.Trim('"'));
        Assert.Equal($"厦门火炬高新区产业引导基金财政杠杆报告(2021年11月).{format}", asked.Disposition.FileNameStar);
    }

    [Fact]
    public async Task Csv_OfAnyTable_IsAFileOfItsOwn()
    {
        await using var stage = await ReportStage.PrepareAsync(azurite);
        var published = await stage.PublishedAsync(new { period = "2021-11" });
        const string report = $"{ReportStage.Fund}/reports/2021-11-v1";

        var first = await stage.FileAsync("2021-11-v1", "csv");
        var trend = await stage.FileAsync("2021-11-v1", "csv&table=trend");
        var unknown = await stage.Api.GetAsync($"{report}?format=csv&table=nothing");
        var other = await stage.Api.GetAsync($"{report}?format=html&table=trend");

        Assert.Equal(["xlsx", "docx", "html", "json", "csv"], published["formats"]!.Select(format => (string)format!));
        Assert.Equal(first.Bytes, (await stage.FileAsync("2021-11-v1", "csv&table=subFunds")).Bytes);
        Assert.Equal(("f-report-2021-11-v1-trend.csv", "厦门火炬高新区产业引导基金财政杠杆报告(2021年11月)-趋势.csv"), (trend.Disposition!.FileName!.Trim('"'), trend.Disposition.FileNameStar));
        Assert.Equal(25, Csv.Read(trend.Text).Length);
        Assert.Equal((400, "/table choice-unknown"), (unknown.Status, string.Join('|', unknown.Errors)));
        Assert.Equal((400, "/table parameter-of-other-format"), (other.Status, string.Join('|', other.Errors)));
    }

    [Fact]
    public async Task File_ThatIsNotWhatWasPublished_IsNeverGiven()
    {
        var prefix = AzuriteFixture.NewPrefix();
        await using var api = await TestApi.StartAsync(azurite, prefix: prefix);
        await api.OpenFundAsync("f");
        (await api.PostAsync("/api/funds/f/reports", new { period = "2021-11" }, person: "admin")).RequireStatus(201);
        var container = new BlobServiceClient(azurite.ConnectionString).GetBlobContainerClient($"{prefix.ToLowerInvariant()}reports");
        var blobs = container.GetBlobs().Select(blob => blob.Name).ToList();

        foreach (var csv in blobs.Where(name => name.EndsWith(".csv", StringComparison.Ordinal)))
            await container.GetBlobClient(csv).UploadAsync(BinaryData.FromString("1,2\n"), overwrite: true);
        await container.DeleteBlobAsync(blobs.Single(name => name.EndsWith(".html", StringComparison.Ordinal)));

        foreach (var format in new[] { "csv", "html" })
        {
            var answer = await api.GetAsync($"/api/funds/f/reports/2021-11-v1?format={format}");
            Assert.Equal((500, "report-damaged"), (answer.Status, answer.Code));
        }

        Assert.Equal(Formats[..^1], blobs.Select(name => name.Split('.')[^1]).Where(format => format != "csv").Order(StringComparer.Ordinal).OrderBy(format => Array.IndexOf(Formats, format)));
        Assert.Equal(200, (await api.GetAsync("/api/funds/f/reports/2021-11-v1?format=json")).Status);
    }

    [Fact]
    public async Task Publication_ThatBrokeOffBehindItsFiles_IsFinishedByTheNext()
    {
        var prefix = AzuriteFixture.NewPrefix();
        await using var api = await TestApi.StartAsync(azurite, new FakeClock(Instant.FromUtc(2021, 12, 1, 1, 0)), prefix);
        await api.OpenFundAsync("f");
        var first = (await api.PostAsync("/api/funds/f/reports", new { period = "2021-11" }, "k", "admin")).RequireStatus(201);

        // The files are there and no row is: as after a crash between the two.
        var table = new TableServiceClient(azurite.ConnectionString).GetTableClient($"{prefix}reports");
        foreach (var row in table.Query<TableEntity>().ToList())
            await table.DeleteEntityAsync(row);
        Assert.Empty((await api.GetAsync("/api/funds/f/reports")).Json["value"]!);
        var again = (await api.PostAsync("/api/funds/f/reports", new { period = "2021-11" }, "k", "admin")).RequireStatus(201);

        Assert.Equal((first.Body, null), (again.Body, again.Header("Idempotency-Replayed")));
        Assert.Equal(200, (await api.GetAsync("/api/funds/f/reports/2021-11-v1?format=json")).Status);
    }

    private static Task<SheetFile[]> AllAsync(ReportStage stage, JObject published) =>
        Task.WhenAll(published["files"]!.Select(async file => (await SheetFile.GetAsync(stage.Api, (string)file["link"]!)).RequireStatus(200)));
}
