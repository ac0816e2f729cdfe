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

    private static async Task SubmitAsync(TestApi api, string route, object body) => (await api.PostAsync($"/api/funds/reviewed/{route}", body)).RequireStatus(201);
}
