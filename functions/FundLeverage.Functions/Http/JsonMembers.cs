using System.Globalization;
using System.Numerics;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace FundLeverage.Functions.Http;

/// <summary>
/// Reads the members of one JSON object into domain types. What is wrong goes to the findings with its pointer and
/// reading goes on, so that a caller hears of everything at once. Members nobody asked for are refused at the end.
/// </summary>
public sealed partial class JsonMembers(JObject json, Findings findings, string pointer = "")
{
    private const int MaxNameLength = 120;
    private const decimal MaxRate = 1_000_000m;
    private const int MaxRateDecimals = 10;
    private const decimal MaxMultiple = 1_000_000m;
    private const int MaxMultipleDecimals = 4;

    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly List<JsonMembers> _children = [];

    /// <summary>Where findings go.</summary>
    public Findings Findings { get; } = findings;

    /// <summary>True when the member is there and not null.</summary>
    public bool Has(string name)
    {
        _asked.Add(name);
        return json[name] is { Type: not JTokenType.Null };
    }

    /// <summary>A required id.</summary>
    public OpaqueId? Id(string name) => Text(name, required: true) is { } text ? Findings.Take(OpaqueId.Parse(text), At(name)) : null;

    /// <summary>A text that people read, normalised.</summary>
    public string? Name(string name, bool required = false, int maxLength = MaxNameLength) =>
        Text(name, required) is { } text ? Findings.Take(NameText.Parse(text, maxLength), At(name)) : null;

    /// <summary>A text as it stands.</summary>
    public string? Text(string name, bool required = false)
    {
        var token = Token(name, required);
        if (token is null)
            return null;
        if (token.Type == JTokenType.String)
            return (string?)token;
        WrongType(name, "string");
        return null;
    }

    /// <summary>A figure as it is printed: text as it stands, or a number in its digits.</summary>
    public (string Text, bool IsNumber)? Printed(string name)
    {
        var token = Token(name, required: false);
        if (token is null)
            return null;
        if (token.Type == JTokenType.String)
            return ((string)token!, false);
        if (token.Type is JTokenType.Integer or JTokenType.Float)
            return (token.ToString(Newtonsoft.Json.Formatting.None), true);
        WrongType(name, "string, number");
        return null;
    }

    /// <summary>A number as it was written, or the text that stands in its place.</summary>
    public string? NumberText(string name, bool required = false)
    {
        var token = Token(name, required);
        if (token is null or { Type: JTokenType.String })
            return (string?)token;
        if (token.Type is JTokenType.Integer or JTokenType.Float)
            return token.ToString(Newtonsoft.Json.Formatting.None);
        WrongType(name, "string, number");
        return null;
    }

    /// <summary>A date <c>yyyy-MM-dd</c>.</summary>
    public LocalDate? Date(string name, bool required = false)
    {
        if (Text(name, required) is not { } text)
            return null;
        var date = DateText.Parse(text, At(name));
        foreach (var failure in date.Failures)
            Findings.Add(failure);
        return date.Succeeded ? date.Value : null;
    }

    /// <summary>One of the choices of an enum.</summary>
    public T? Choice<T>(string name, bool required = false)
        where T : struct, Enum
    {
        if (Text(name, required) is not { } text)
            return null;
        if (EnumText.TryParse<T>(text, out var value))
            return value;
        Findings.Add(HttpFailures.ChoiceUnknown, At(name), ("text", Failure.Quote(text)), ("choices", string.Join(", ", EnumText.All<T>())));
        return null;
    }

    /// <summary>True or false; false when absent.</summary>
    public bool Flag(string name)
    {
        var token = Token(name, required: false);
        if (token is null)
            return false;
        if (token.Type == JTokenType.Boolean)
            return (bool)token;
        WrongType(name, "boolean");
        return false;
    }

    /// <summary>
    /// A positive amount with its yuan value: text in any notation of <see cref="AmountText"/>, or a number in yuan.
    /// Foreign money needs the member <c>exchange</c>, or another of that shape, beside it.
    /// </summary>
    public RecordedAmount? Amount(string name, string exchange = "exchange")
    {
        var hasExchange = Has(exchange);
        if (Money(name, required: true, zeroAllowed: false) is not { } money)
            return null;
        if (money.Currency == Currency.Cny)
        {
            if (hasExchange)
                Findings.Add(HttpFailures.ExchangeNotNeeded, At(exchange));
            return money;
        }

        if (!hasExchange)
            Findings.Add(HttpFailures.ExchangeRequired, At(name), ("currency", money.Currency.Code));
        return Object(exchange)?.Convert(money, At(name));
    }

    /// <summary>An amount in yuan that may be zero; zero when absent.</summary>
    public Money? YuanOrZero(string name)
    {
        var before = Findings.Failures.Count;
        var amount = Money(name, required: false, zeroAllowed: true);
        if (amount is null)
            return Findings.Failures.Count == before ? Domain.Amounts.Money.Zero : null;
        return InYuan(amount, name);
    }

    /// <summary>A nested object, or null when absent.</summary>
    public JsonMembers? Object(string name)
    {
        var token = Token(name, required: false);
        if (token is null)
            return null;
        if (token is not JObject nested)
        {
            WrongType(name, "object");
            return null;
        }

        var members = new JsonMembers(nested, Findings, At(name));
        _children.Add(members);
        return members;
    }

    /// <summary>A required list of objects, between 1 and so many.</summary>
    public IReadOnlyList<JsonMembers> Objects(string name, int most)
    {
        var token = Token(name, required: true);
        if (token is null)
            return [];
        if (token is not JArray list)
        {
            WrongType(name, "array");
            return [];
        }

        if (list.Count == 0 || list.Count > most)
        {
            Findings.Add(HttpFailures.ListLength, At(name), ("count", list.Count), ("most", most));
            return [];
        }

        var items = new List<JsonMembers>(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            var place = JsonPointer.Append(At(name), i.ToString(CultureInfo.InvariantCulture));
            if (list[i] is JObject item)
                items.Add(new JsonMembers(item, Findings, place));
            else
                Findings.Add(HttpFailures.MemberType, place, ("member", name), ("expected", "object"));
        }

        _children.AddRange(items);
        return items;
    }

    /// <summary>A positive amount in yuan; null when absent.</summary>
    public Money? Yuan(string name) => Has(name) ? InYuan(Money(name, required: false, zeroAllowed: false), name) : null;

    /// <summary>A required whole number, not negative.</summary>
    public long? Whole(string name)
    {
        var token = Token(name, required: true);
        if (token is null)
            return null;
        if (token is JValue { Value: long and >= 0 and var number })
            return number;
        WrongType(name, "integer");
        return null;
    }

    /// <summary>Where this object stands in the body.</summary>
    public string Pointer { get; } = pointer;

    /// <summary>Leaves the members of this object unjudged, where it is not known what they should be.</summary>
    public void PassOver() => _asked.UnionWith(json.Properties().Select(property => property.Name));

    /// <summary>Call last: refuses every member that was not asked for.</summary>
    public void RefuseUnknown()
    {
        foreach (var property in json.Properties())
        {
            if (!_asked.Contains(property.Name))
                Findings.Add(HttpFailures.MemberUnknown, At(property.Name), ("member", Failure.Quote(property.Name)));
        }

        foreach (var child in _children)
            child.RefuseUnknown();
    }

    private Money? InYuan(Money? amount, string name)
    {
        if (amount is not { } money || money.Currency == Currency.Cny)
            return amount;
        Findings.Add(HttpFailures.CurrencyNotYuan, At(name), ("currency", money.Currency.Code));
        return null;
    }

    private RecordedAmount? Convert(Money foreign, string amountPointer)
    {
        var rate = Positive("rate", required: true, MaxRate, MaxRateDecimals, HttpFailures.RateMalformed);
        var rateOn = Date("rateOn", required: true);
        var source = Name("source", required: true);
        if (rate is not { } value || rateOn is not { } day || source is null)
            return null;

        var yuan = foreign.ToYuan(value);
        if (yuan.FitsStorage && !yuan.IsZero)
            return new RecordedAmount(yuan, new ForeignAmount(foreign, value, day, source));
        Findings.Add(yuan.IsZero ? AmountFailures.Zero : AmountFailures.TooLarge, amountPointer, ("text", $"{foreign} × {value}"));
        return null;
    }

    /// <summary>A multiple: a positive number with at most 4 decimals, or its text; null when absent.</summary>
    public decimal? Multiple(string name, bool required = false) => Positive(name, required, MaxMultiple, MaxMultipleDecimals, HttpFailures.MultipleMalformed);

    private decimal? Positive(string name, bool required, decimal most, int decimals, FailureCode otherwise)
    {
        var token = Token(name, required);
        if (token is null)
            return null;
        var text = token.Type is JTokenType.String or JTokenType.Integer or JTokenType.Float ? token.ToString(Newtonsoft.Json.Formatting.None).Trim('"') : "";
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number > 0 && number <= most && number.Scale <= decimals)
            return number;
        Findings.Add(otherwise, At(name), ("text", Failure.Quote(text)), ("most", most), ("decimals", decimals));
        return null;
    }

    private Money? Money(string name, bool required, bool zeroAllowed)
    {
        var token = Token(name, required);
        if (token is null)
            return null;

        Outcome<Money>? parsed = token.Type switch
        {
            JTokenType.String => AmountText.Parse((string?)token),
            JTokenType.Integer => ((JValue)token).Value is BigInteger big ? AmountText.FromYuan((decimal)big) : AmountText.FromYuan((decimal)token),
            JTokenType.Float => AmountText.FromYuan((decimal)token),
            _ => null,
        };
        if (parsed is null)
        {
            WrongType(name, "string, number");
            return null;
        }

        foreach (var failure in parsed.Failures)
            Findings.Add(failure with { Pointer = At(name) });
        if (!parsed.TryGet(out var money))
            return null;
        if (!money.IsNegative && (zeroAllowed || !money.IsZero))
            return money;
        Findings.Add(money.IsNegative ? AmountFailures.Negative : AmountFailures.Zero, At(name), ("text", Failure.Quote(token.ToString())));
        return null;
    }

    private JToken? Token(string name, bool required)
    {
        _asked.Add(name);
        var token = json[name];
        if (token is not null && token.Type != JTokenType.Null)
            return token;
        if (required)
            Findings.Add(HttpFailures.MemberRequired, At(name), ("member", name));
        return null;
    }

    private void WrongType(string name, string expected) =>
        Findings.Add(HttpFailures.MemberType, At(name), ("member", name), ("expected", expected));

    private string At(string name) => JsonPointer.Append(Pointer, name);
}
