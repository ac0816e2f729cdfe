using System.Text;
using FundLeverage.Testing;

namespace FundLeverage.Browser.Tests.Support;

/// <summary>A copy of the product with the demo fund, a fund with reviews and records that wait, and a report.</summary>
internal static class Stage
{
    /// <summary>A ledger as clerks keep it: a title, a line with the unit, a unit in a cell, an approximate amount, a total.</summary>
    public static byte[] MessyCsv { get; } = Encoding.UTF8.GetBytes("""
        高新区产业引导基金认缴台账
        单位:万元
        子基金,变动,认缴额,日期
        甲子基金,增加,500,2021年12月1日
        乙子基金,增加,0.03亿元,2021-12-15
        丙子基金,增加,约300,2021-12-20
        合计,,1100,

        """);

    /// <summary>What an exported ledger begins and ends with.</summary>
    public static byte[] Export { get; } = Encoding.UTF8.GetBytes("""
        {"export":"fundleverage-ledger","format":1,"fund":"lost","workspace":"demo"}
        {"end":"fundleverage-ledger","events":128,"lastHash":"bba87fe18d8e7ddb663c380d8caa1525b18493697f10f3fe1b9e15208695adc3","lastSeq":127}

        """);

    public static async Task<TestApi> OpenAsync(AzuriteFixture azurite)
    {
        var api = await TestApi.StartAsync(azurite);
        await api.OpenDemoFundAsync();
        await OpenReviewedAsync(api);
        await OpenProvinceAsync(api);
        await OpenReportedAsync(api);
        (await api.PostAsync("/api/funds/xm-torch/reports", new { period = "2021-11" }, person: "admin")).RequireStatus(201);
        (await api.PostAsync("/api/funds/xm-torch/report-schedules", new { id = "berlin", kind = "quarterly", cron = "0 9 15 1,4,7,10 *", zone = "Europe/Berlin", recipients = new[] { new { channel = "leaders", formats = new[] { "html", "docx" } } } }, person: "admin")).RequireStatus(201);
        return api;
    }

    /// <summary>A fund with reviews: two sub-funds that count, and a commitment, a size and a correction that wait.</summary>
    public static async Task OpenReviewedAsync(TestApi api)
    {
        (await api.PostAsync("/api/funds", new { id = "reviewed", name = "复核示例引导基金", zone = "高新区", approval = "required" }, person: "admin")).RequireStatus(201);
        await SubmitAsync(api, "sub-funds", new { id = "jia", name = "甲子基金", formedOn = "2021-06-30" });
        await SubmitAsync(api, "sub-funds", new { id = "yi", name = "乙子基金", formedOn = "2021-08-31" });
        await SubmitAsync(api, "commitments", new { subFund = "jia", change = "initial", amount = "1.5亿", effectiveOn = "2021-06-30", document = "高新管〔2021〕12号" });
        await SubmitAsync(api, "fund-sizes", new { subFund = "jia", basis = "committed", amount = "60.25亿元", effectiveOn = "2021-06-30", document = "合伙协议" });
        (await api.PostAsync("/api/funds/reviewed/approvals", new { records = new[] { new { seq = 1 }, new { seq = 2 }, new { seq = 3 }, new { seq = 4 } } }, person: "approver")).RequireStatus(201);
        await SubmitAsync(api, "commitments", new { subFund = "yi", change = "initial", amount = "1.25亿", effectiveOn = "2021-08-31", document = "高新管〔2021〕20号" });
        await SubmitAsync(api, "fund-sizes", new { subFund = "yi", basis = "committed", amount = "30亿", effectiveOn = "2021-08-31" });
        await SubmitAsync(api, "records/3/reversal", new { reason = "单位有误", replacement = new { subFund = "jia", change = "initial", amount = "1.6亿", effectiveOn = "2021-06-30", document = "高新管〔2021〕12号" } });
    }

    /// <summary>A fund that commits to the demo fund, which would count twice.</summary>
    private static async Task OpenProvinceAsync(TestApi api)
    {
        (await api.PostAsync("/api/funds", new { id = "province", name = "省级引导基金", level = "province", approval = "none" }, person: "admin")).RequireStatus(201);
        foreach (var (route, body) in new (string, object)[]
        {
            ("sub-funds", new { id = "torch", name = "火炬母基金", formedOn = "2020-01-01", guidanceFund = "xm-torch" }),
            ("commitments", new { subFund = "torch", change = "initial", amount = "1亿", effectiveOn = "2020-01-01" }),
            ("fund-sizes", new { subFund = "torch", basis = "committed", amount = "2.75亿", effectiveOn = "2020-01-01" }),
        })
        {
            (await api.PostAsync($"/api/funds/province/{route}", body)).RequireStatus(201);
        }
    }

    /// <summary>A fund without reviews that reports more than multiples: a project of two, agreements on reinvestment, rules, indicators.</summary>
    public static async Task OpenReportedAsync(TestApi api)
    {
        (await api.PostAsync("/api/funds", new { id = "reported", name = "返投示例引导基金", zone = "高新区", approval = "none" }, person: "admin")).RequireStatus(201);
        await RecordAsync(api, "sub-funds", new { id = "jia", name = "甲子基金", formedOn = "2021-06-30", manager = "甲管理公司", industry = "软件" });
        await RecordAsync(api, "sub-funds", new { id = "yi", name = "乙子基金", formedOn = "2021-08-31", manager = "乙管理公司", region = "厦门" });
        await RecordAsync(api, "commitments", new { subFund = "jia", change = "initial", amount = "2亿", effectiveOn = "2021-06-30" });
        await RecordAsync(api, "commitments", new { subFund = "yi", change = "initial", amount = "1亿", effectiveOn = "2021-08-31" });
        await RecordAsync(api, "projects", new
        {
            id = "beidou",
            name = "华北大北斗",
            kind = "enterprise",
            introducers = new object[] { new { kind = "subFund", id = "jia", share = "60%" }, new { kind = "institution", id = "zhaoshang", name = "火炬招商公司", share = "40%" } },
            stage = "signed",
            industry = "卫星导航",
            totalInvestment = "3亿元",
            effectiveOn = "2021-07-01",
        });
        await RecordAsync(api, "landed-rules", new { id = "zone-rule", name = "落地认定办法", stages = new[] { "landed", "underConstruction", "inProduction" }, evidence = new { allOf = new[] { "businessRegistration" }, anyOf = new[] { "firstPayment", "constructionPermit" } }, effectiveOn = "2021-07-01", document = "认定办法〔2021〕2号" });
        var categories = new object[] { new { id = "direct", name = "直接投资区内企业", weight = 1 }, new { id = "moved", name = "引入区外企业", weight = "50%", cap = new { share = "30%" } } };
        await RecordAsync(api, "sub-funds/jia/reinvestment-agreement", new { multiple = 1.5, denominator = "committed", deadline = "2031-06-30", rule = "返投金额不低于引导基金认缴出资的1.5倍", categories, effectiveOn = "2021-06-30" });
        await RecordAsync(api, "sub-funds/yi/reinvestment-agreement", new { multiple = 1, denominator = "committed", deadline = "2022-12-31", categories, effectiveOn = "2021-08-31" });
        await RecordAsync(api, "sub-funds/jia/reinvestments", new { category = "direct", project = "华北大北斗", amount = "1.2亿", effectiveOn = "2021-10-15" });
        await RecordAsync(api, "sub-funds/jia/reinvestments", new { category = "moved", project = "芯片封装", amount = "4亿", effectiveOn = "2021-11-15" });
        await RecordAsync(api, "indicators", new { id = "key-projects", name = "市重点项目完成投资", unit = "亿元", period = "2020-01..2020-10", value = "150.20" });
        await RecordAsync(api, "indicators", new { id = "key-projects", name = "市重点项目完成投资", unit = "亿元", period = "2021-01..2021-10", value = "176.74", plan = "180.70" });
        await RecordAsync(api, "indicators", new { id = "high-tech", name = "国家级高新技术企业", unit = "家", period = "..2021-10-31", value = 1500, hedge = "over", target = 2000, targetPeriod = "2025" });
    }

    private static Task SubmitAsync(TestApi api, string route, object body) => PostAsync(api, "reviewed", route, body);

    private static Task RecordAsync(TestApi api, string route, object body) => PostAsync(api, "reported", route, body);

    private static async Task PostAsync(TestApi api, string fund, string route, object body) => (await api.PostAsync($"/api/funds/{fund}/{route}", body)).RequireStatus(201);
}
