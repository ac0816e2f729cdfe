using System.Text;
using FundLeverage.Functions.Imports.Reading;

namespace FundLeverage.Functions.Tests.Imports.Reading;

/// <summary>A file such as clerks keep.</summary>
internal sealed record CorpusFile(string FileName, byte[] Bytes, RecogniserOptions? Options = null);

/// <summary>Files such as clerks keep; what is read of each is approved in <c>Approved</c>.</summary>
internal static class Corpus
{
    public static readonly IReadOnlyDictionary<string, Func<CorpusFile>> Files = new Dictionary<string, Func<CorpusFile>>(StringComparer.Ordinal)
    {
        ["title-unit-line-and-notes"] = () => Book(book => book.Sheet("认缴情况", sheet => sheet
            .Row("厦门火炬高新区产业引导基金子基金认缴情况表")
            .Row("截至2021年11月30日", null, null, null, "单位：万元")
            .Row("序号", "子基金名称", "认缴额", "认缴日期", "依据文件")
            .Row(1, "惠友豪嘉基金", 5000, new Look(44377, "yyyy/m/d"), "厦高管〔2021〕12号")
            .Row(2, "中南弘远基金", 12500.5m, "2021年8月", "会议纪要")
            .Row(3, "高能安科基金", "10,000", "2021.9.30", null)
            .Row("合计", null, 27500.5m)
            .Row("注：认缴额为引导基金出资。")
            .Row("制表人：张三", null, null, "审核人：李四")
            .Merge("A1:E1", "A2:C2", "A7:B7", "A8:E8"))),

        ["units-mixed-in-headings-and-cells"] = () => Book(book => book.Sheet("台账", sheet => sheet
            .Row("单位：亿元")
            .Row("基金名称", "基金管理人", "成立日期", "总规模", "引导基金认缴出资额（万元）", "其他财政（元）", "国有资本", "民间资本")
            .Row("甲子基金", "甲管理公司", "2021-06-30", 10, 5000, 100000000, "2亿元", "６．５")
            .Row("乙子基金", "乙管理公司", "20210831", "80.25亿", "2.25亿", "-", 30, 40))),

        ["two-row-headings-with-merges"] = () => Book(book => book.Sheet("子基金", sheet => sheet
            .Row("子基金情况统计表")
            .Row("序号", "子基金名称", "设立日期", "总规模(亿元)", "资金来源（亿元）", null, null, "实缴（万元）", null)
            .Row(null, null, null, null, "其他财政", "国有资本", "社会资本", "引导基金", "民间资本")
            .Row(1, "甲子基金", new Look(44377, "yyyy\"年\"m\"月\"d\"日\""), 10, 1, 2, 6.5m, 2500, 30000)
            .Row(2, "乙子基金", new Look(44348, "yyyy\"年\"m\"月\""), 20, 0, 5, 10, null, null)
            .Merge("A1:I1", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:G2", "H2:I2"))),

        ["subtotals-by-section"] = () => Book(book => book.Sheet("实缴", sheet => sheet
            .Row("引导基金实缴情况", null, null, "单位:万元")
            .Row("基金名称", "引导基金实缴额", "到账日期", "备注")
            .Row("一、市级")
            .Row("甲子基金", 1000, "2021/7/15")
            .Row("乙子基金", 2000, "2021/7/16")
            .Row("小计", 3000)
            .Row("二、区级")
            .Row("丙子基金", 500, "2021/8/1", "第二期")
            .Row("小 计", 600)
            .Row("总　计", 3500))),

        ["total-above-its-rows"] = () => Book(book => book.Sheet("认缴", sheet => sheet
            .Row("子基金", "认缴额(万元)", "日期")
            .Row("合计", new Formula("SUM(B3:B4)", 300))
            .Row("甲子基金", 100, "2021-06-30")
            .Row("乙子基金", 200, "2021-06-30"))),

        ["names-merged-over-rows"] = () => Book(book => book.Sheet("认缴", sheet => sheet
            .Row("子基金名称", "变动类型", "金额(万元)", "日期", "文件")
            .Row("甲子基金", "首次认缴", 5000, "2021-06-30", "纪要1号")
            .Row(null, "追加", 1000, "2021-09-30", null)
            .Row(null, "调减", "500万元", "2021-10-31", "纪要2号")
            .Row("乙子基金", "取消", null, "2021-11-30", "纪要3号")
            .Merge("A2:A4", "E2:E3"))),

        ["amounts-merged-over-rows"] = () => Book(book => book.Sheet("项目", sheet => sheet
            .Row("项目名称", "项目类别", "引荐方", "阶段", "总投资（亿元）", "引荐日期")
            .Row("一期", "企业", "惠友豪嘉基金", "签约", 3, "2021年3月")
            .Row("二期", "企业", "惠友豪嘉基金", "洽谈中", null, "2021年3月")
            .Row("三期", "持股平台", "厦门股权协会", "落地", 1.5m, "2021年4月")
            .Row("合计", null, null, null, 4.5m)
            .Merge("E2:E3", "C2:C3"))),

        ["both-epochs-1904"] = () => Book(book => Dates(book), from1904: true),
        ["both-epochs-1900"] = () => Book(book => Dates(book)),

        ["dates-in-all-spellings"] = () => Book(book => book.Sheet("认缴", sheet => sheet
            .Row("子基金", "认缴额(万元)", "日期")
            .Row("a", 1, "2021年11月").Row("b", 1, "2021-11-30").Row("c", 1, "2021/11/30").Row("d", 1, 20211130).Row("e", 1, "2021.11.30")
            .Row("f", 1, "2021-11").Row("g", 1, "２０２１年１１月３０日").Row("h", 1, "二〇二一年十一月三十日").Row("i", 1, "30 November 2021").Row("j", 1, "Nov 30, 2021")
            .Row("k", 1, "2021-11-30 00:00:00").Row("l", 1, "30/11/2021").Row("m", 1, "2021 年 11 月 30 日").Row("n", 1, 202111).Row("o", 1, 2021.11m).Row("p", 1, 44530)
            .Row("q", 1, "1/2/2021").Row("r", 1, 2021.1m).Row("s", 1, "2021年13月").Row("t", 1, "去年").Row("u", 1, "2021-02-29").Row("v", 1, 1899).Row("w", 1, "1840-01-01").Row("x", 1, true))),

        ["numbers-as-text-and-full-width"] = () => Book(book => book.Sheet("认缴", sheet => sheet
            .Row("子基金", "认缴额(万元)", "日期")
            .Row("a", "５，０００", "2021-06-30").Row("b", " 5,000.50 ", "2021-06-30").Row("c", "￥5000", "2021-06-30").Row("d", "贰亿元整", "2021-06-30")
            .Row("e", "0.30000000000000004", "2021-06-30").Row("f", 0.1 + 0.2, "2021-06-30").Row("g", 176.74000000000001, "2021-06-30").Row("h", 9.025E4, "2021-06-30")
            .Row("i", "(500)", "2021-06-30").Row("j", "1,5", "2021-06-30").Row("k", "约5000", "2021-06-30").Row("l", 33.3333333333333, "2021-06-30").Row("m", "五千", "2021-06-30")
            .Row("n", new Look(0.5m, "0%"), "2021-06-30").Row("o", "待定", "2021-06-30"))),

        ["number-formats-with-units"] = () => Book(book => book.Sheet("认缴", sheet => sheet
            .Row("子基金", "认缴额(万元)", "日期")
            .Row("a", new Look(2.75m, "0.00\"亿元\""), "2021-06-30")
            .Row("b", new Look(275000000, "0!.0000,\"万\""), "2021-06-30")
            .Row("c", new Look(275000000, "0.00,,\"百万\""), "2021-06-30")
            .Row("d", new Look(27500, "#,##0.00_ "), "2021-06-30"))),

        ["unit-missing"] = () => Book(book => book.Sheet("认缴", sheet => sheet
            .Row("子基金", "认缴额", "日期").Row("甲", 5000, "2021-06-30").Row("乙", 6000, "2021-06-30").Row("丙", "7000万", "2021-06-30"))),

        ["hidden-rows-columns-sheets"] = () => Book(book => book
            .Sheet("认缴", sheet => sheet.Row("子基金", "认缴额(万元)", "日期").Row("甲", 1, "2021-06-30").Row("乙", 2, "2021-06-30").Hidden().Row("丙", 3, "2021-06-30").Hidden().Row("合计", 6).HideColumn(3))
            .Sheet("旧版", sheet => sheet.Row("子基金", "认缴额(万元)", "日期").Row("丁", 1, "2021-06-30"), "hidden")
            .Sheet("旧旧版", sheet => sheet.Row("子基金"), "veryHidden")),

        ["formulas"] = () => Book(book => book.Sheet("认缴", sheet => sheet
            .Row("子基金", "认缴额(万元)", "日期", "备注")
            .Row(new Formula("\"甲\"&\"基金\"", "甲基金"), new Formula("1000*5", 5000), new Formula("DATE(2021,6,30)", new Look(44377, "yyyy-mm-dd")), new Formula("1/0", null))
            .Row("乙基金", new Formula("1000*6", null), "2021-06-30")
            .Row("丙基金", new Formula("X1", new CellFault("#REF!")), "2021-06-30"))),

        ["several-sheets-of-several-kinds"] = () => Book(book => book
            .Sheet("填表说明", sheet => sheet.Row("请按要求填写各表。").Row("一、金额单位为万元。").Row("名称", "说明").Row("子基金", "填写全称"))
            .Sheet("报销", sheet => sheet.Row("日期", "金额", "事由").Row("2021-06-30", 100, "差旅"))
            .Sheet("子基金", sheet => sheet.Row("编号", "子基金名称", "管理人", "设立时间", "统一社会信用代码", "级别", "注册地").Row("jia", "甲子基金", "甲管理公司", "2021年6月30日", "91350200MA2Y0X1234", "区级", "厦门").Row("yi", "乙子基金", "乙管理公司", null, 9.13502E+17, "市级", "厦门"))
            .Sheet("认缴", sheet => sheet.Row("子基金", "认缴金额(万元)", "认缴日期").Row("甲子基金", 5000, "2021-06-30"))
            .Sheet("实缴", sheet => sheet.Row("子基金", "资金来源", "实缴金额(万元)", "到账日期").Row("甲子基金", "引导基金", 2500, "2021-07-15").Row("甲子基金", "民营企业", 9000, "2021-07-15").Row("甲子基金", "社会资本", 100, "2021-07-15"))
            .Sheet("规模", sheet => sheet.Row("子基金", "口径", "规模(亿元)", "日期").Row("甲子基金", "目标", 12, "2021-06-30").Row("甲子基金", "认缴规模", 10, "2021-06-30"))
            .Sheet("项目", sheet => sheet.Row("项目名称", "项目类型", "引荐机构", "项目阶段", "总投资（万元）", "所属行业", "引荐时间").Row("华北大北斗", "企业", "厦门股权协会", "储备", 30000, "卫星导航", "2021-03-01").Row("云端项目", "公司", "厦门股权协会", "试运行", "待定", null, "2021-03-01"))
            .Sheet("进展", sheet => sheet.Row("项目", "进展", "总投资(亿元)", "更新日期").Row("华北大北斗", "已落地", 3.2m, "2021-09-30"))
            .Sheet("指标", sheet => sheet.Row("指标名称", "计量单位", "报告期", "完成", "年度计划", "数据来源").Row("市重点项目完成投资", "亿元", "2021年1-10月", 176.74m, 180.7m, "发改局").Row("规上工业增加值增速", "%", "2021年前三季度", new Look(0.123m, "0.0%"), null, "统计局").Row("固投", "亿元", "2021年", "近200", null, null))),

        ["wide-sheet-of-everything"] = () => Book(book => book.Sheet("总台账", sheet => sheet
            .Row("产业引导基金总台账（单位：万元）")
            .Row("序号", "基金名称", "管理人", "成立时间", "目标规模", "认缴规模", "引导基金认缴额", "其他财政", "国有资本", "社会资本", "引导基金实缴", "实缴日期", "批复文号")
            .Row(1, "甲子基金", "甲管理", "2021-06-30", 120000, 100000, 5000, 10000, 20000, 65000, 2500, "2021-07-15", "厦高管1号")
            .Row(2, "乙子基金", "乙管理", "2021-08-31", null, 80000, 4000, null, null, null, 0, null, null)
            .Row(3, "丙子基金", "丙管理", null, 50000, null, "—", null, null, null, null, null, null)
            .Row("合计", null, null, null, 170000, 180000, 9000, 10000, 20000, 65000, 2500))),

        ["headings-of-the-entry-form"] = () => Book(book => book
            .Sheet("总规模", sheet => sheet
                .Row("子基金", "口径", "金额(亿元)", "其中:其他财政资金(亿元)", "其中:国有企业资金(亿元)", "其中:民间及外资(亿元)", "截止日期", "依据文件")
                .Row("甲子基金", "认缴", 10, 1, 2, 6.5m, "2021-06-30", "纪要1号"))
            .Sheet("总规模二", sheet => sheet
                .Row("子基金", "认缴规模(亿元)", "其他财政资金(亿元)", "国有企业资金(亿元)", "民间及外资(亿元)", "生效日期")
                .Row("乙子基金", 20, 2, 4, 13, "2021-06-30"))
            .Sheet("实缴", sheet => sheet.Row("子基金", "来源", "金额(万元)", "生效日期").Row("甲子基金", "国有企业", 500, "2021-07-15"))
            .Sheet("进展", sheet => sheet.Row("项目", "阶段", "理由", "生效日期").Row("华北大北斗", "终止", "资金未到位", "2021-09-30"))
            .Sheet("登记", sheet => sheet.Row("名称", "设立日期", "管理人", "中基协备案编码").Row("丙子基金", "2021-06-30", "丙管理", "SXX001"))),

        ["columns-unread-with-amounts"] = () => Book(book => book.Sheet("总规模", sheet => sheet
            .Row("子基金", "认缴规模(亿元)", "日期", "银行理财子(亿元)", "外方资金", "备注金额", "联系电话", "增长(%)", "说明文字")
            .Row("甲子基金", 10, "2021-06-30", null, "待定", "2亿元", 5920001, 12, "一期")
            .Row("乙子基金", 20, "2021-06-30", 3, 5000, null, 5920002, 13, "二期"))),

        ["totals-beside-unreadable-rows"] = () => Book(book => book.Sheet("认缴", sheet => sheet
            .Row("子基金", "认缴额(万元)", "日期")
            .Row("甲子基金", 100, "2021-06-30")
            .Row("乙子基金", "约两百", "2021-06-30")
            .Row("合计", 350))),

        ["date-column-missing"] = () => Book(book => book.Sheet("总规模", sheet => sheet
            .Row("子基金", "口径", "规模(亿元)")
            .Row("甲子基金", "认缴", 10))),

        ["several-tables-on-one-sheet"] = () => Book(book => book.Sheet("台账", sheet => sheet
            .Row("一、认缴情况（单位：万元）")
            .Row("子基金", "认缴额", "日期").Row("甲", 100, "2021-06-30").Row("合计", 100)
            .Row("认缴规模").Row("子基金", "认缴规模(亿元)", "日期").Row("甲", 1, "2021-06-30")
            .Skip()
            .Row("二、实缴情况（单位：元）")
            .Row("子基金", "引导基金实缴", "到位日期").Row("甲", 500000, "2021-07-15").Row("子基金", "引导基金实缴", "到位日期").Row("乙", 600000, "2021-07-16").Row("合计", 1100000))),

        ["english-sheet"] = () => Book(book => book.Sheet("Ledger", sheet => sheet
            .Row("Guidance fund commitments as of November 30, 2021")
            .Row("(in RMB million)")
            .Row("No.", "Sub-fund name", "Fund manager", "Formation date", "Total fund size", "Commitment", "State-owned", "Private capital", "Remarks")
            .Row(1, "Alpha Fund", "Alpha GP", "30-Jun-2021", 1000, 50, 200, 750, null)
            .Row(2, "Beta Fund", "Beta GP", "Aug 31, 2021", "3 billion", 125.5m, null, null, "first close")
            .Row("Total", null, null, null, 1000, 175.5m)
            .Row("Note: sizes at first closing.").Row("Prepared by: J. Doe"))),

        ["english-units-in-headings"] = () => Book(book => book.Sheet("Commitments", sheet => sheet
            .Row("Sub-fund", "Change type", "Amount (RMB'000)", "Effective date", "Reference").Row("Alpha Fund", "initial", 50000, "2021-06-30", "Memo 1").Row("Alpha Fund", "Transfer out", 1000, "2021-09-30", "Memo 2").Row("Beta Fund", "sold", 1000, "2021-09-30", null))),

        ["mapping-by-letter-and-heading"] = () => new CorpusFile("x.xlsx", new BookMaker().Sheet("表", sheet => sheet
            .Row("项", "数", "何时", "凭据", "认缴额").Row("甲子基金", 5000, "2021-06-30", "纪要", 1)).Bytes(), new RecogniserOptions
            {
                Kind = ImportKind.Commitments,
                Mapping = new Dictionary<string, string> { ["A"] = "subFund", ["数"] = "amount(万元)", ["C"] = "effectiveOn", ["凭据"] = "document", ["E"] = "ignore", ["Z"] = "document", ["B"] = "colour" },
            }),

        ["kind-asked-for"] = () => new CorpusFile("x.xlsx", new BookMaker()
            .Sheet("子基金", sheet => sheet.Row("子基金名称", "管理人").Row("甲", "甲管理"))
            .Sheet("认缴", sheet => sheet.Row("子基金名称", "管理人", "认缴额(亿元)", "日期").Row("甲", "甲管理", 1, "2021-06-30")).Bytes(), new RecogniserOptions { Kind = ImportKind.Commitments }),

        ["columns-missing-and-repeated"] = () => Book(book => book
            .Sheet("缺日期", sheet => sheet.Row("子基金", "认缴额(万元)").Row("甲", 1))
            .Sheet("重复", sheet => sheet.Row("子基金", "认缴额(万元)", "认缴金额(亿元)", "日期").Row("甲", 1, 2, "2021-06-30"))
            .Sheet("不明", sheet => sheet.Row("名称", "金额").Row("甲", 1))
            .Sheet("空值", sheet => sheet.Row("子基金", "认缴额(万元)", "日期").Row(null, 1, "2021-06-30").Row("甲", null, "2021-06-30").Row("乙", 1, null))),

        ["unclear-headings"] = () => Book(book => book.Sheet("台账", sheet => sheet
            .Row("子基金", "管理人", "认缴规模(亿元)", "总规模(亿元)", "社会资本(亿元)", "实缴(亿元)", "成立日期").Row("甲", "甲管理", 10, 12, 6, 3, "2021-06-30"))),

        ["rows-blank-and-sparse"] = () => Book(book => book.Sheet("认缴", sheet => sheet
            .Skip(2).Row(null, "子基金", null, "认缴额(万元)", "日期").Skip(2).Row(null, "甲", null, 1, "2021-06-30").Row(1).Skip(3).Row(null, "乙", null, 2, "2021-06-30").Row(null, "  ", null, " ").Skip().Row(null, "本表由办公室汇总"))),

        ["indicators-with-title-period"] = () => Book(book => book.Sheet("指标", sheet => sheet
            .Row("2021年1-10月主要经济指标").Row("指标", "单位", "数值", "计划").Row("规上工业产值", "亿元", "1,234.5", "1500").Row("新增企业", "家", "超300", null).Row("增速", "%", "12.5%", null).Row("增速", "%", "很高", null))),

        ["csv-utf8-bom"] = () => Csv("\uFEFF子基金,认缴额(万元),日期,文件\r\n甲子基金,\"5,000\",2021-06-30,\"会议\"\"纪要\"\"\n第2页\"\r\n\r\n乙子基金,='1',2021-06-30,\r\n丙子基金,6000,2021-06-30,=\"007\"\r\n合计,11000,,\r\n", Encoding.UTF8),
        ["csv-gb18030"] = () => Csv("引导基金实缴情况表,,\r\n单位：万元,,\r\n子基金,引导基金实缴,到账日期\r\n惠友豪嘉基金,2500,2021-07-15\r\n㐀基金,1,2021/7/16\r\n", Gb18030()),
        ["csv-semicolons-without-bom"] = () => Csv("子基金;认缴额(万元);日期\n甲;1,000.5;2021-06-30\n", new UTF8Encoding(false)),
        ["csv-tabs-utf16"] = () => Csv("\uFEFF子基金\t认缴额(万元)\t日期\r\n甲\t5000\t2021-06-30\r\n", Encoding.Unicode),
        ["csv-two-row-headings"] = () => Csv("子基金,总规模(亿元),资金来源(亿元),,,日期\n,,其他财政,国有资本,民间资本,\n甲,10,1,2,6.5,2021-06-30\n", new UTF8Encoding(false)),
        ["csv-sep-line-and-hash"] = () => Csv("sep=;\r\n#;子基金;认缴额(万元);日期\r\n1;'-甲;5000;2021-06-30\r\n#2;乙;1;2021-06-30\r\n", new UTF8Encoding(false)),
        ["csv-without-table"] = () => Csv("a,b\n1,2\n", new UTF8Encoding(false)),
        ["csv-quotes-unpaired"] = () => Csv("子基金,认缴额(万元),日期\n\"甲,1,2021-06-30\n", new UTF8Encoding(false)),
    };

    private static CorpusFile Book(Action<BookMaker> fill, bool from1904 = false)
    {
        var book = new BookMaker { From1904 = from1904 };
        fill(book);
        return new CorpusFile("台账.xlsx", book.Bytes());
    }

    private static CorpusFile Csv(string text, Encoding encoding) => new("台账.csv", encoding.GetBytes(text));

    private static Encoding Gb18030()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030");
    }

    private static void Dates(BookMaker book) => book.Sheet("认缴", sheet => sheet
        .Row("子基金", "认缴额(万元)", "日期")
        .Row("格式为日期", 1, new Look(43068, "yyyy-mm-dd")).Row("只显示月份", 1, new Look(43038, "yyyy\"年\"m\"月\"")).Row("带时间", 1, new Look(43068.75m, "yyyy/m/d h:mm")).Row("没有格式", 1, 43068));
}
