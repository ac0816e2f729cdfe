using System.Net.Http.Headers;
using System.Text;
using FundLeverage.Functions.Http;
using FundLeverage.Testing;
using Newtonsoft.Json;

namespace FundLeverage.Functions.Tests.Access;

/// <summary>What a function gives to whom, as the contract says; written down here, not read from the code.</summary>
/// <param name="Role">Who may; null for anybody.</param>
/// <param name="Own">The status for somebody of the workspace who may.</param>
/// <param name="Foreign">The status for somebody of another workspace with that role; 404 on whatever belongs to this one.</param>
/// <param name="OtherFund">The status for a reader key for another fund.</param>
/// <param name="Request">A request that succeeds, with everything it needs done before.</param>
internal sealed record AccessRow(Role? Role, int Own, int Foreign, int OtherFund, Func<TestApi, Task<HttpRequestMessage>> Request)
{
    private static int _ids;
    private static int _months;

    /// <summary>A row for each function, by name.</summary>
    public static IReadOnlyDictionary<string, AccessRow> All { get; } = new Dictionary<string, AccessRow>(StringComparer.Ordinal)
    {
        ["GetPage"] = Open("/"),
        ["GetLiveness"] = Open("/api/live"),
        ["GetOpenApi"] = Open("/api/openapi.json"),
        ["GetSignIn"] = Open("/api/sign-in"),
        ["GetCaller"] = new(Http.Role.Read, 200, 200, 200, _ => Get("/api/me")),
        ["GetReadiness"] = new(Http.Role.Read, 200, 200, 200, _ => Get("/api/ready")),

        ["OpenFund"] = new(Http.Role.Admin, 201, 201, 403, _ => Post("/api/funds", new { id = NewId(), name = "n" })),
        ["ListFunds"] = new(Http.Role.Read, 200, 200, 200, _ => Get("/api/funds")),
        ["GetFund"] = Read(""),
        ["ListSubFunds"] = Read("/sub-funds"),
        ["ListRecords"] = Read("/records"),
        ["GetRecord"] = Read("/records/1"),
        ["GetLeverage"] = Read("/leverage"),
        ["GetPortfolioLeverage"] = new(Http.Role.Read, 200, 200, 200, _ => Get("/api/leverage")),
        ["GetLeverageTrend"] = Read("/leverage/trend"),
        ["GetLeverageBridge"] = Read("/leverage/bridge"),
        ["GetLeverageEvidence"] = Read("/leverage/evidence"),
        ["GetIndicators"] = Read("/indicators"),
        ["GetReinvestment"] = Read("/reinvestment"),
        ["CheckClaim"] = new(Http.Role.Read, 200, 404, 404, _ => Post("/api/claims/check", new { text = "2.75亿元撬动90.25亿元", fund = "f" })),
        ["TryScenario"] = new(Http.Role.Read, 200, 404, 404, _ => Post("/api/funds/f/leverage/scenario", new { wishedMultiple = 40 })),
        ["GetLeverageRestatement"] = new(Http.Role.Read, 200, 404, 404, async api =>
            await Get($"/api/funds/f/leverage/restatement?knownFrom={(string?)(await api.GetAsync("/api/funds/f")).Json["openedAt"]}")),
        ["ListProjects"] = Read("/projects"),
        ["GetProjectStatistics"] = Read("/projects/statistics"),
        ["ListLandedRules"] = Read("/landed-rules"),
        ["VerifyLedger"] = Read("/verification"),
        ["ExportLedger"] = Read("/export"),

        ["RegisterSubFund"] = Write(Http.Role.Submit, _ => Post("/api/funds/f/sub-funds", new { id = NewId(), name = "n" })),
        ["RecordSubFundStatus"] = Write(Http.Role.Submit, async api =>
            await Post($"/api/funds/f/sub-funds/{await SubFundAsync(api, formed: false)}/status", new { status = "formed", effectiveOn = "2021-01-01" })),
        ["RecordCommitment"] = Write(Http.Role.Submit, async api =>
            await Post("/api/funds/f/commitments", new { subFund = await SubFundAsync(api), change = "initial", amount = "1亿", effectiveOn = "2021-02-01" })),
        ["RecordFundSize"] = Write(Http.Role.Submit, async api =>
            await Post("/api/funds/f/fund-sizes", new { subFund = await SubFundAsync(api), basis = "committed", amount = "5亿", effectiveOn = "2021-02-01" })),
        ["RecordPaidInCapital"] = Write(Http.Role.Submit, async api =>
            await Post("/api/funds/f/paid-in-capital", new { subFund = await SubFundAsync(api), source = "private", amount = "5亿", effectiveOn = "2021-02-01" })),
        ["IntroduceProject"] = Write(Http.Role.Submit, _ => Post("/api/funds/f/projects", Project(NewId()))),
        ["RecordProjectProgress"] = Write(Http.Role.Submit, async api =>
            await Post($"/api/funds/f/projects/{await ProjectAsync(api)}/progress", new { stage = "landed", effectiveOn = "2021-02-01" })),
        ["RecordProjectFinancing"] = Write(Http.Role.Submit, async api =>
            await Post($"/api/funds/f/projects/{await ProjectAsync(api)}/financing", new { subFund = "a", round = "A轮", amount = "1万", roundAmount = "1亿", effectiveOn = "2021-02-01" })),
        ["RecordLandedRule"] = Write(Http.Role.Submit, _ => Post("/api/funds/f/landed-rules", new { id = NewId(), name = "n", stages = new[] { "landed" }, effectiveOn = "2021-02-01" })),
        ["RecordIndicator"] = Write(Http.Role.Submit, _ => Post("/api/funds/f/indicators", new { id = NewId(), name = "n", unit = "个", period = "2021", value = 1 })),
        ["RecordReinvestmentAgreement"] = Write(Http.Role.Submit, async api =>
            await Post($"/api/funds/f/sub-funds/{await SubFundAsync(api)}/reinvestment-agreement", Agreement)),
        ["RecogniseReinvestment"] = Write(Http.Role.Submit, async api =>
        {
            var subFund = $"/api/funds/f/sub-funds/{await SubFundAsync(api)}";
            (await api.PostAsync($"{subFund}/reinvestment-agreement", Agreement)).RequireStatus(201);
            return await Post($"{subFund}/reinvestments", new { category = "local", project = "p", amount = "1亿", effectiveOn = "2021-02-01" });
        }),
        ["ImportRecords"] = new(Http.Role.Submit, 200, 404, 403, _ => Task.FromResult(new HttpRequestMessage(HttpMethod.Post, "/api/funds/f/imports?dryRun=true")
        {
            Content = new StringContent("子基金,认缴额\na,1亿\n", Encoding.UTF8, "text/csv"),
        })),
        ["ListImports"] = new(Http.Role.Submit, 200, 404, 403, _ => Get("/api/funds/f/imports")),
        ["GetImport"] = new(Http.Role.Submit, 200, 404, 403, async api => await Get($"/api/funds/f/imports/{await ImportAsync(api)}")),
        ["GetFailedRows"] = new(Http.Role.Submit, 200, 404, 403, async api =>
        {
            var request = new HttpRequestMessage(HttpMethod.Post, "/api/funds/f/imports") { Content = new StringContent("子基金,变动,认缴额,日期\n没有,首次,1亿元,2021-02-01\n", Encoding.UTF8, "text/csv") };
            request.Headers.TryAddWithoutValidation("Idempotency-Key", TestApi.NewKey());
            var path = $"/api/funds/f/imports/{(string?)(await api.SendAsync(request, "submitter")).RequireStatus(202).Json["id"]}";
            await Imports.Uploads.EndOfAsync(api, path);
            return new HttpRequestMessage(HttpMethod.Get, path + "/failed-rows");
        }),
        ["GetImportTemplate"] = new(Http.Role.Submit, 200, 200, 403, _ => Get("/api/imports/template")),
        ["CancelImport"] = new(Http.Role.Submit, 200, 404, 403, async api =>
            new HttpRequestMessage(HttpMethod.Delete, $"/api/funds/f/imports/{await ImportAsync(api)}")),
        ["ReverseRecord"] = Write(Http.Role.Submit, async api =>
            await Post($"/api/funds/f/records/{await RecordAsync(api, "f")}/reversal", new { reason = "r" })),

        ["ApproveRecord"] = Write(Http.Role.Approve, async api => await Post($"/api/funds/g/records/{await RecordAsync(api, "g")}/approval", new { })),
        ["RejectRecord"] = Write(Http.Role.Approve, async api => await Post($"/api/funds/g/records/{await RecordAsync(api, "g")}/rejection", new { reason = "r" })),
        ["ApproveRecords"] = Write(Http.Role.Approve, async api =>
            await Post("/api/funds/g/approvals", new { records = new[] { new { seq = await RecordAsync(api, "g") } } })),
        ["RejectRecords"] = Write(Http.Role.Approve, async api =>
            await Post("/api/funds/g/rejections", new { reason = "r", records = new[] { new { seq = await RecordAsync(api, "g") } } })),

        // Where there is a ledger already, nothing is restored over it; and no export goes into another workspace.
        ["RestoreLedger"] = new(Http.Role.Admin, 409, 400, 403, async api =>
            await Post("/api/funds/f/restoration", (await api.GetAsync("/api/funds/f/export")).RequireStatus(200).Body)),

        ["RunReport"] = Write(Http.Role.Admin, _ => Post("/api/funds/f/reports", new { period = NewPeriod() })),
        ["ListReports"] = Read("/reports"),
        ["GetReport"] = new(Http.Role.Read, 200, 404, 404, async api => await Get($"/api/funds/f/reports/{await ReportAsync(api)}")),

        ["SendReport"] = new(Http.Role.Admin, 202, 404, 403, async api =>
            await Post($"/api/funds/f/reports/{await ReportAsync(api)}/deliveries", new { recipients = new[] { new { channel = "leaders", formats = new[] { "html" } } } })),
        ["ListDeliveries"] = Read("/deliveries"),
        ["ListDeliveryChannels"] = new(Http.Role.Admin, 200, 200, 403, _ => Get("/api/delivery-channels")),

        ["SetReportSchedule"] = Write(Http.Role.Admin, _ => Post("/api/funds/f/report-schedules", new { id = "s", kind = "monthly" })),
        ["ListReportSchedules"] = Read("/report-schedules"),
        ["EndReportSchedule"] = new(Http.Role.Admin, 204, 404, 403, async api =>
        {
            (await api.PostAsync("/api/funds/f/report-schedules", new { id = "s", kind = "monthly" }, person: "admin")).RequireStatus(201);
            return new HttpRequestMessage(HttpMethod.Delete, "/api/funds/f/report-schedules/s");
        }),

        ["IssueReaderKey"] = new(Http.Role.Admin, 201, 201, 403, _ => Post("/api/reader-keys", new { name = "n" })),
        ["ListReaderKeys"] = new(Http.Role.Admin, 200, 200, 403, _ => Get("/api/reader-keys")),
        ["RevokeReaderKey"] = new(Http.Role.Admin, 204, 404, 403, async api =>
        {
            var issued = (await api.PostAsync("/api/reader-keys", new { name = "n" }, person: "admin")).RequireStatus(201);
            return new HttpRequestMessage(HttpMethod.Delete, $"/api/reader-keys/{(string?)issued.Json["id"]}");
        }),
    };

    private static object Agreement => new
    {
        multiple = 1.5,
        denominator = "committed",
        categories = new[] { new { id = "local", name = "本地注册", weight = 1 } },
        effectiveOn = "2021-02-01",
    };

    private static AccessRow Open(string path) => new(null, 200, 200, 200, _ => Get(path));

    private static AccessRow Read(string path) => new(Http.Role.Read, 200, 404, 404, _ => Get($"/api/funds/f{path}"));

    private static AccessRow Write(Role role, Func<TestApi, Task<HttpRequestMessage>> request) => new(role, 201, 404, 403, request);

    private static Task<HttpRequestMessage> Get(string path) => Task.FromResult(new HttpRequestMessage(HttpMethod.Get, path));

    private static Task<HttpRequestMessage> Post(string path, object body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(body as string ?? JsonConvert.SerializeObject(body), Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", TestApi.NewKey());
        return Task.FromResult(request);
    }

    private static string NewId() => $"n{Interlocked.Increment(ref _ids)}";

    /// <summary>A month of its own: a report is published once.</summary>
    private static string NewPeriod() => new NodaTime.LocalDate(1950, 1, 1).PlusMonths(Interlocked.Increment(ref _months)).ToString("uuuu-MM", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<string> ReportAsync(TestApi api) =>
        (string)(await api.PostAsync("/api/funds/f/reports", new { period = NewPeriod() }, person: "admin")).RequireStatus(201).Json["id"]!;

    private static async Task<string> SubFundAsync(TestApi api, bool formed = true)
    {
        var id = NewId();
        (await api.PostAsync("/api/funds/f/sub-funds", new { id, name = id, formedOn = formed ? "2021-01-01" : null })).RequireStatus(201);
        return id;
    }

    private static object Project(string id) =>
        new { id, name = id, kind = "fund", introducer = new { kind = "institution", id = "bank" }, stage = "signed", effectiveOn = "2021-01-01" };

    private static async Task<string> ProjectAsync(TestApi api)
    {
        var id = NewId();
        (await api.PostAsync("/api/funds/f/projects", Project(id))).RequireStatus(201);
        return id;
    }

    private static async Task<string> ImportAsync(TestApi api)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/funds/f/imports") { Content = new StringContent("名称\n", Encoding.UTF8, "text/csv") };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", TestApi.NewKey());
        return (string)(await api.SendAsync(request, "submitter")).RequireStatus(202).Json["id"]!;
    }

    private static async Task<long> RecordAsync(TestApi api, string fund)
    {
        var id = NewId();
        return (long)(await api.PostAsync($"/api/funds/{fund}/sub-funds", new { id, name = id }, person: "clerk:submit")).RequireStatus(201).Json["seq"]!;
    }
}
