using FundLeverage.Domain.Results;
using FundLeverage.Functions.Records;
using NodaTime;

namespace FundLeverage.Functions.Http;

/// <summary>The days from one to another that a query is about.</summary>
internal static class PeriodQuery
{
    /// <summary>The first day lies after the last.</summary>
    public static readonly FailureCode Reversed = new("period-reversed", FailureKind.Invalid);

    /// <summary>The two days, each with its default: the last is the day of the query, the first lies so much before it.</summary>
    public static Outcome<(LocalDate From, LocalDate To)> Of(LocalDate? from, LocalDate? to, LocalDate day, Period usual)
    {
        var last = to ?? day;
        var first = from ?? last - usual;
        return first > last
            ? new Failure(Reversed, "/from", ("from", RecordAnswers.Text(first)), ("to", RecordAnswers.Text(last)))
            : (first, last);
    }
}
