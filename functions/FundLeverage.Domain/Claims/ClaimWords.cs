using System.Text.RegularExpressions;

namespace FundLeverage.Domain.Claims;

/// <summary>The words that a claim is read by, Chinese and English; a claim in others is not guessed at.</summary>
internal static partial class ClaimWords
{
    public static readonly IReadOnlyDictionary<string, Hedge> Hedges = ByWord(
        (Hedge.Nearly, "将近|接近|近|nearly|almost|close to"),
        (Hedge.Over, "超过|超|逾|突破|over|more than|above|exceeding"),
        (Hedge.About, "大约|约为|约|about|around|approximately|some|左右|上下|or so"),
        (Hedge.AndMore, "余|多"),
        (Hedge.AtLeast, "不低于|不少于|至少|以上|at least|no less than|or more"),
        (Hedge.AtMost, "不超过|至多|以内|at most|up to|no more than"));

    public static readonly IReadOnlyDictionary<string, int> Powers = ByWord(
        (12, "万亿|조|trillion|tn"),
        (11, "千亿"),
        (10, "百亿"),
        (9, "billion|bn"),
        (8, "亿|억"),
        (7, "千万"),
        (6, "百万|million|mn|m"),
        (5, "十万"),
        (4, "万"),
        (3, "thousand|k"));

    public static readonly IReadOnlyDictionary<string, string> Currencies = ByWord(
        ("CNY", "元|人民币|RMB|CNY|yuan|¥"),
        ("USD", "美元|USD|US$|$"),
        ("EUR", "欧元|EUR|€"),
        ("GBP", "英镑|GBP|£"),
        ("HKD", "港元|港币|HKD|HK$"),
        ("JPY", "日元|JPY"),
        ("KRW", "韩元|KRW|원"));

    /// <summary>Roles by the words nearest to an amount; where two are as near, the earlier here.</summary>
    public static readonly IReadOnlyList<(FigureRole Role, Regex Words)> Roles =
    [
        (FigureRole.OtherCapital, OtherCapital()),
        (FigureRole.Private, Private()),
        (FigureRole.InitialGuidance, Initial()),
        (FigureRole.PaidIn, PaidIn()),
        (FigureRole.Invested, Invested()),
        (FigureRole.Plan, Plan()),
        (FigureRole.Done, Done()),
        (FigureRole.Total, Total()),
        (FigureRole.Guidance, Guidance()),
    ];

    /// <summary>One number with all that belongs to it.</summary>
    [GeneratedRegex(
        """
        (?<hedge>将近|接近|近|超过|超|逾|突破|大约|约为|约|不低于|不少于|至少|不超过|至多|\b(?:nearly|almost|close\ to|over|more\ than|above|exceeding|about|around|approximately|some|at\ least|no\ less\ than|at\ most|up\ to|no\ more\ than)\b)?\s*
        (?<currency>人民币|RMB|CNY|US\$|USD|HK\$|HKD|EUR|GBP|JPY|KRW|[¥$€£])?\s*
        (?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[零〇一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾佰仟]+(?=\s*[余多]?(?:亿|万|倍)))
        (?:\s*(?:-|–|—|~|至|到|\bto\b)\s*(?<upper>\d+(?:\.\d+)?)(?=\s*(?:倍|%|万|亿|times|x\b)))?
        \s*(?<more>[余多](?=\s*(?:万|亿|倍|元|个|家|%)))?
        \s*(?<unit>万亿|千亿|百亿|亿|千万|百万|十万|万|조|억|(?:trillion|tn|billion|bn|million|mn|m|thousand|k)\b)?
        \s*(?<more>[余多](?=元|倍|家|个|\s|[，,。；;]|$))?
        \s*-?(?<what>倍|배|times\b|fold\b|x\b|个百分点|percentage\ points?|%|percent\b|元|人民币|美元|欧元|英镑|港元|港币|日元|韩元|원|yuan\b|USD|EUR|GBP|CNY|RMB|HKD|JPY|KRW|[年月日号期周]|[个只支家项名人户条层次]|funds?\b|companies\b|projects?\b|years?\b|months?\b)?
        \s*(?<tail>以上|左右|上下|以内|[余多](?=\s|[，,。；;)]|$)|or\ more|or\ so)?
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex Number();

    /// <summary>财政资金与社会资本之比 1:5.</summary>
    [GeneratedRegex(@"(?<![\d.])1\s*[::比]\s*(?<number>\d+(\.\d+)?)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex OneTo();

    [GeneratedRegex(@"(multiplied by|multiplier of|multiple of|leverage( ratio)? of|倍数(为|是|达到?|约)?|杠杆(率|比|比例)?(为|是|达到?)?)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex MultipleAhead();

    [GeneratedRegex(@"(增长|增加|提高|上升|上涨|增幅|同比|grew|growth|increase|rose)[^，,。；;]{0,8}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex GrowthAhead();

    [GeneratedRegex("合计|共计|总计|共|totall?ing|in total", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex SumAhead();

    /// <summary>Whose money it is, beside words that say of which kind.</summary>
    [GeneratedRegex("引导基金|母基金|财政|政府|guidance fund|public", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex NamesGuidance();

    /// <summary>Verbs between public money and what came of it; words behind them are about the latter.</summary>
    [GeneratedRegex("撬动|带动|引导(?!基金)|吸引|形成|设立|放大|mobili[sz]|attract|leverag|led to|crowd", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Mobilises();

    /// <summary>A date or a span of time; no count.</summary>
    [GeneratedRegex("^([年月日号期周]|years?|months?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex NamesTime();

    [GeneratedRegex("民间|民营|private", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex NamesPrivate();

    [GeneratedRegex("杠杆|放大|leverage", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex NamesLeverage();

    [GeneratedRegex("实缴|到位|缴款|paid[- ]in", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex NamesPaidIn();

    [GeneratedRegex("目标规模|target size", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex NamesTarget();

    [GeneratedRegex("社会资本|社会资金|社会投资|其他资本|(other|outside|third[- ]party) (capital|money|funds)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OtherCapital();

    [GeneratedRegex("民间资本|民营资本|民间投资|private (capital|money|investment)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Private();

    [GeneratedRegex("初始规模|首期规模|initial(ly)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Initial();

    [GeneratedRegex("实缴|缴款|到位|paid[- ]in", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PaidIn();

    [GeneratedRegex("已投资|已投|累计投资|invested", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Invested();

    [GeneratedRegex("年度计划|计划|planned?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Plan();

    [GeneratedRegex("完成投资|完成|completed", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Done();

    [GeneratedRegex("总规模|基金规模|规模|总额|合计|共计|总投资|投资总额|total|fund size|基金落地", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Total();

    [GeneratedRegex(@"承诺出资|财政出资|财政资金|政府出资|引导基金|母基金|累计认缴|认缴|出资|guidance fund|committed|commitment|public money|public funds|\bfrom\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Guidance();

    /// <summary>A level of government by name, directly before an amount.</summary>
    [GeneratedRegex("(国家|中央|地方|省|市|区|县)级?(财政(资金)?)?(出资|投入|安排|注资)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex Fiscal();

    private static Dictionary<string, T> ByWord<T>(params (T Meaning, string Words)[] entries) => entries
        .SelectMany(entry => entry.Words.Split('|'), (entry, word) => (word, entry.Meaning))
        .ToDictionary(entry => entry.word, entry => entry.Meaning, StringComparer.OrdinalIgnoreCase);
}
