using System.Text.RegularExpressions;

namespace FundLeverage.Domain.Claims;

/// <summary>The words that a claim is read by, Chinese and English; a claim in others is not guessed at.</summary>
internal static partial class ClaimWords
{
    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public static readonly IReadOnlyDictionary<string, Hedge> Hedges = ByWord(
        (Hedge.Nearly, "将近|接近|几近|近|nearly|almost|close to|just under"),
        (Hedge.Over, "超过|超出|超|逾|突破|高于|大于|多于|over|more than|above|exceeding|in excess of|upwards of|>"),
        (Hedge.About, "大约|约为|约|大概|about|around|approximately|roughly|circa|some|左右|上下|or so|≈"),
        (Hedge.AndMore, "余|多|有余|还多"),
        (Hedge.AtLeast, "不低于|不少于|不小于|至少|最低|以上|+|at least|no less than|not less than|a minimum of|or more|≥"),
        (Hedge.AtMost, "不超过|不高于|不多于|至多|最多|以内|以下|at most|up to|no more than|not more than|a maximum of|≤"),
        (Hedge.LessThan, "不到|不足|低于|少于|小于|less than|fewer than|under|below|<"));

    public static readonly IReadOnlyDictionary<string, int> Powers = ByWord(
        (12, "万亿|조|trillion|tn"),
        (11, "千亿"),
        (10, "百亿"),
        (9, "billion|bln|bn|b"),
        (8, "亿|억"),
        (7, "千万"),
        (6, "百万|million|mln|mn|m"),
        (5, "十万"),
        (4, "万"),
        (3, "thousand|k"));

    public static readonly IReadOnlyDictionary<string, string> Currencies = ByWord(
        ("CNY", "元|人民币|RMB|CNY|yuan|renminbi|¥"),
        ("USD", "美元|美金|USD|US$|$|dollar|dollars|US dollars"),
        ("EUR", "欧元|EUR|€|euro|euros"),
        ("GBP", "英镑|GBP|£|pound|pounds"),
        ("HKD", "港元|港币|HKD|HK$"),
        ("AUD", "澳元|AUD|A$"),
        ("CAD", "加元|CAD|C$"),
        ("SGD", "新加坡元|新元|SGD|S$"),
        ("JPY", "日元|JPY"),
        ("KRW", "韩元|KRW|원"));

    public static readonly IReadOnlyDictionary<string, string> Spelt = ByWord(
        ("1", "one"),
        ("2", "two"),
        ("3", "three"),
        ("4", "four"),
        ("5", "five"),
        ("6", "six"),
        ("7", "seven"),
        ("8", "eight"),
        ("9", "nine"),
        ("10", "ten"),
        ("11", "eleven"),
        ("12", "twelve"),
        ("15", "fifteen"),
        ("20", "twenty"),
        ("30", "thirty"),
        ("50", "fifty"));

    /// <summary>
    /// One number with all that belongs to it. A Chinese number that 几 or 数 makes vague, one with its commas in the wrong places
    /// and one inside a longer string of digits and points are not read as anything.
    /// </summary>
    [GeneratedRegex(
        """
        ((?<hedge>将近|接近|几近|近|超过|超出|超|逾|突破|不高于|不低于|不少于|不小于|不超过|不多于|高于|大于|多于|低于|少于|小于|大约|约为|约|大概|至少|最低|至多|最多|不到|不足
            |\b(nearly|almost|close\ to|just\ under|just\ over|well\ over|over|more\ than|above|exceeding|in\ excess\ of|upwards\ of|about|around|approximately|roughly|circa|some
            |at\ least|no\ less\ than|not\ less\ than|a\ minimum\ of|at\ most|up\ to|no\ more\ than|not\ more\ than|a\ maximum\ of|less\ than|fewer\ than|under|below)\b
            |[≥≤≈<>])[了至]?\s?)?
        (?<percent>百分之)?
        ((?<currency>人民币|RMB|CNY|US\$|USD|HK\$|HKD|[ACS]\$|AUD|CAD|SGD|EUR|GBP|JPY|KRW|[¥$€£])\s?)?
        (?<number>
            (?<![\d.])(?<!\d,)(?>\d{1,3}(,\d{3})+(\.\d+)?)(?!,?\d|\.\d)
            |(?<odd>(?<![\d.])(?>\d+(,\d+)+(\.\d+)?)(?=\s?(万|亿|元|倍|%|bn\b|m\b|million|billion)))
            |(?<![\d.])(?>\d+(\.\d+)?)(?!\.\d)
            |(?<![数几上成好零〇一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾佰仟点])[零〇一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾佰仟]{1,9}(点[零〇一二三四五六七八九]{1,6})?(?=\s?[余多]?(亿|万|倍)|(?<=百分之[^\s]{1,16}))
            |\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|fifty)(?=[\s-]?(times|fold|x|million|billion|to\ one|to\ 1|dollars|euros|pounds|yuan)\b)
        )
        (\s?(-|–|—{1,2}|~|至|到|\bto\b)\s?(?<upper>\d{1,9}(\.\d{1,6})?)(?=\s?(倍|%|万|亿|times|x\b|fold)|(?<=[-–—~]\s?[\d.]+)\s?(million|billion|bn|m)\b))?
        (\s?(?<more>[余多+])(?=\s?(万|亿|倍|元|个|家|%|times|x\b|fold)))?
        (个(?=亿))?
        (\s?(?<unit>万亿|千亿|百亿|亿|千万|百万|十万|万|조|억|(trillion|tn|billion|bln|bn|b|million|mln|mn|m|thousand|k)\b)
            (?<low>(零?\d{1,4}|[零一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾佰仟]{1,8})(?<lowUnit>千万|百万|万))?)?
        (\s?(?<more>[余多])(?=元|倍|家|个|美元|\s|[，,。；;)]|$))?
        (\s?-?(?<what>倍|배|times\b|fold\b|x(?![\w])|个百分点|percentage\ points?|%|percent\b|per\ cent\b|元|人民币|美元|美金|欧元|英镑|港元|港币|澳元|加元|新加坡元|新元|日元|韩元|원|yuan\b|renminbi\b|US\ dollars\b|dollars?\b|euros?\b|pounds?\b
            |USD|EUR|GBP|CNY|RMB|HKD|AUD|CAD|SGD|JPY|KRW|[年月日号期周]
            |[个只支家项名人户条层次级台辆件套座栋股吨亩度米斤批位所届岁成]|平方|公里|千瓦|funds?\b|companies\b|projects?\b|firms\b|enterprises\b|businesses\b|people\b|jobs\b|homes\b|SMEs\b|investors\b|tonnes?\b|shares\b|years?\b|months?\b))?
        (\s?(?<tail>以上|以下|左右|上下|以内|有余|还多|[余多](?=\s|[，,。；;)]|$)|or\ more|or\ so))?
        """,
        Plain | RegexOptions.IgnorePatternWhitespace)]
    public static partial Regex Number();

    /// <summary>财政资金与社会资本之比 1:5; 5:1 and 5 to 1 in English.</summary>
    [GeneratedRegex(
        """
        ((?<hedge>将近|接近|近|超过|超|逾|约为|约|不低于|至少|不超过|\b(nearly|almost|over|more\ than|about|around|at\ least|up\ to))\s?)?
        (?<![\d.:∶])
        ((?<one>1\s?([:∶比]|-to-)\s?|\bone\ to\ )(?<number>\d{1,6}(\.\d{1,6})?)
        |(?<number>\d{1,6}(\.\d{1,6})?|\b(two|three|four|five|six|seven|eight|nine|ten))(\s?[:∶]\s?|[\ -]to[\ -])(1|one\b))
        (?![\d.:∶]*\d|\s?(倍|%|[万亿年月]|times|bn|m\b))
        (\s?(?<tail>以上|以下|左右|上下|以内))?
        """,
        Plain | RegexOptions.IgnorePatternWhitespace)]
    public static partial Regex OneTo();

    /// <summary>One unit of money, of each of which something else came: 每1元, for every £1.</summary>
    [GeneratedRegex(@"(每(投入|出资)?|\bevery|\beach|\bper)\s*$", Plain)]
    public static partial Regex EachAhead();

    /// <summary>The same without a figure for the unit, before an amount: for every public dollar, 每元财政资金.</summary>
    [GeneratedRegex(@"(\b(every|each|per) (\w{2,12} )?(dollar|euro|pound|yuan)\b( of [a-z ]{1,24}?)?,?( \w{1,12}){0,3}|每元[^\d，,。；;]{0,16})\s*$", Plain)]
    public static partial Regex EachUnitAhead();

    /// <summary>And behind one.</summary>
    [GeneratedRegex(@"^ ?(of [a-z ]{1,24}?)?for (every|each) (\w{2,12} )?(dollar|euro|pound|yuan)\b", Plain)]
    public static partial Regex EachUnitBehind();

    [GeneratedRegex(@"(multiplied by|multiplier( effect)?( of)?|multiple( of)?|factor( of)?|leverage( ratio| factor| effect)?( of)?|放大|(multiplier|multiple|leverage|factor|ratio) (is|was|reached|equals|stood at)|倍数(为|是|达到?|约)?|杠杆(率|比|比例)?(为|是|达到?)?)\s*$", Plain)]
    public static partial Regex MultipleAhead();

    /// <summary>By how much something grew. 增长到 and 提高至 say how large it is.</summary>
    [GeneratedRegex(@"(增长|增加|提高|提升|上升|上涨|增幅|同比|环比|扩大|翻了|高出|下降|减少|grew|grown|growth|increase|rose|\bup)(?![^，,。；;]{0,8}(到|至|为|达)\s*$)[^，,。；;]{0,8}$", Plain)]
    public static partial Regex GrowthAhead();

    /// <summary>Between what something was and what it is.</summary>
    [GeneratedRegex(@"^\s*(增加|增长|提高|提升|扩大|上升|上涨|发展|壮大|扩充|扩至|增至)(到|至|为)?((\d{4}年)?[底末初]?的?|目前的?|现在的?|如今的?)\s*$|^ (in \d{4} )?to $", Plain)]
    public static partial Regex GrewTo();

    [GeneratedRegex("目标(?!规模)|力争|争取|有望|预期|预计|要求|拟|将达|应|expected|target|aims?|forecast|should|to be", Plain)]
    public static partial Regex ExpectedAhead();

    /// <summary>What a multiple or percentage may be of that has nothing to do with who put in how much.</summary>
    [GeneratedRegex(
        "返投|收益|回报|分红|利率|年化|管理费|税|市盈率|市净率|估值|市值|营收|营业收入|利润|产值|产能|销售|认购|让利|返还|GDP|研发|持股|股权|去年|上年|同期|前年|年初|原来|原先|历史|平均水平|全国|的?[由从]$"
        + @"|revenue|return|valu(ed|ation)|profit|turnover|earnings|oversubscri|subscribed|last year|previous|IRR|DPI|TVPI|MOIC|\bsales|output|\bfrom$",
        Plain)]
    public static partial Regex OtherMatterAhead();

    [GeneratedRegex(@"^\s*(于|的)?(去年|上年|同期|市盈率|市净率|估值|回报|收益|返投|超额|认购|(as many |the )?(oversubscri|subscribed|revenue|earnings|return|last year|valuation|faster|higher|profit))", Plain)]
    public static partial Regex OtherMatterBehind();

    [GeneratedRegex(@"合计|共计|总计|总共|共|totall?ing|in total|a total of|altogether", Plain)]
    public static partial Regex SumAhead();

    /// <summary>Behind a sum.</summary>
    [GeneratedRegex(@"^ (in total|in all|altogether|all told)\b", Plain)]
    public static partial Regex SumBehind();

    /// <summary>Between amounts of one list.</summary>
    [GeneratedRegex(@"^\s*((，|,)\s*(and|第[一二三四五六七八九十\d]{1,3}[期批轮笔只支个][^，,。；;、]{0,6})?|(、|和|及|与|以及|\band\b)[^，,。；;、]{0,10}| (from|of|by) [a-z -]{1,28}(,( and)?| and))\s*$", Plain)]
    public static partial Regex Lists();

    /// <summary>Behind a list of sizes, the size of all of them.</summary>
    [GeneratedRegex("总(规模|额|投资)", Plain)]
    public static partial Regex WholeAhead();

    /// <summary>Several levels of government as one.</summary>
    [GeneratedRegex("[两三]级|各级|省市|市区|整体|总体", Plain)]
    public static partial Regex NamesAllLevels();

    /// <summary>One level of government, of whose money a multiple is said to be.</summary>
    [GeneratedRegex("(?<![全各我本两三、和])(国家|中央|省|市|区|县)(本?级)(财政|政府|引导|母基金|资金|出资)", Plain)]
    public static partial Regex OneLevel();

    /// <summary>Another currency's amount of the same money.</summary>
    [GeneratedRegex(@"(折合|约合|相当于|equivalent to|equal to)\s*$", Plain)]
    public static partial Regex ConvertedAhead();

    /// <summary>What follows belongs to what stands before.</summary>
    [GeneratedRegex("其中|包括|of which|including|comprising", Plain)]
    public static partial Regex Within();

    /// <summary>Verbs between public money and what came of it; words behind them are about the latter.</summary>
    [GeneratedRegex(
        "撬动|带动|引导(?!基金|资金)|吸引|拉动|汇聚|集聚|形成|设立|组建|发起|参股|放大|→|⇒|->|mobili[sz]|attract|leverag(e[ds]?|ing)(?! (ratio|of|multiple|factor))|led to|leads? to|crowd|unlock|br(ing|ings|inging|ought) in|catalys|trigger|generat|\\binto\\b|turned",
        Plain)]
    public static partial Regex Mobilises();

    /// <summary>Passive: what stands before was brought.</summary>
    [GeneratedRegex(@"^[^，,。；;]{0,24}\b(was|were|has been|have been) (leveraged|mobili[sz]ed|attracted|crowded in|unlocked)", Plain)]
    public static partial Regex Mobilised();

    /// <summary>The guidance fund of one level of government, before its contribution.</summary>
    [GeneratedRegex("(国家|中央|省|市|区|县)级?[^，,。；;、]{0,6}(引导基金|母基金)[^，,。；;、]{0,6}$", Plain)]
    public static partial Regex LevelFundAhead();

    /// <summary>An amount that something is done with.</summary>
    [GeneratedRegex(@"(用|以|拿出|投入|凭|using|with|from)\s*$", Plain)]
    public static partial Regex Means();

    /// <summary>A date or a span of time; no count.</summary>
    [GeneratedRegex("^([年月日号期周]|years?|months?)$", Plain)]
    public static partial Regex NamesTime();

    [GeneratedRegex("杠杆|leverage|multiplier", Plain)]
    public static partial Regex NamesLeverage();

    [GeneratedRegex("放大|multipl", Plain)]
    public static partial Regex NamesMagnifying();

    [GeneratedRegex("带动|撬动|吸引|拉动|mobili[sz]|crowd", Plain)]
    public static partial Regex NamesMobilising();

    [GeneratedRegex("民间|民营|private", Plain)]
    public static partial Regex NamesPrivate();

    [GeneratedRegex("非财政|non-?fiscal", Plain)]
    public static partial Regex NamesNonFiscal();

    [GeneratedRegex("社会资本|社会资金|other capital", Plain)]
    public static partial Regex NamesOther();

    [GeneratedRegex(@"^\s*[、，,(]\s*(其中)?(目前)?(已|累计)*(实缴|实际)(出资|到位|缴付)*\s*$", Plain)]
    public static partial Regex OnlyPaidIn();

    [GeneratedRegex("财政|引导基金|政府|public|government", Plain)]
    public static partial Regex NamesPublic();

    [GeneratedRegex("占|比重|比例|share|of the|accounts? for", Plain)]
    public static partial Regex NamesShare();

    private static Dictionary<string, T> ByWord<T>(params (T Meaning, string Words)[] entries) => entries
        .SelectMany(entry => entry.Words.Split('|'), (entry, word) => (word, entry.Meaning))
        .ToDictionary(entry => entry.word, entry => entry.Meaning, StringComparer.OrdinalIgnoreCase);
}
