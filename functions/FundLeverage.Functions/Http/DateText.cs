using FundLeverage.Domain.Results;
using NodaTime;
using NodaTime.Text;

namespace FundLeverage.Functions.Http;

/// <summary>Dates and instants in requests.</summary>
internal static class DateText
{
    public static readonly LocalDate First = new(1949, 10, 1);
    public static readonly LocalDate Last = new(2199, 12, 31);

    public static Outcome<LocalDate> Parse(string text, string pointer)
    {
        var parsed = LocalDatePattern.Iso.Parse(text);
        if (!parsed.Success)
            return new Failure(HttpFailures.DateMalformed, pointer, ("text", Failure.Quote(text)));
        return parsed.Value < First || parsed.Value > Last
            ? new Failure(HttpFailures.DateOutOfRange, pointer, ("text", text), ("first", First), ("last", Last))
            : parsed.Value;
    }

    public static Outcome<Instant> ParseInstant(string text, string pointer)
    {
        var parsed = InstantPattern.ExtendedIso.Parse(text);
        return parsed.Success
            ? parsed.Value
            : new Failure(HttpFailures.InstantMalformed, pointer, ("text", Failure.Quote(text)));
    }
}
