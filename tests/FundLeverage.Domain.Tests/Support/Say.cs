using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using NodaTime;
using NodaTime.Text;

namespace FundLeverage.Domain.Tests.Support;

/// <summary>Short words for values, so that a test reads like the case it describes.</summary>
internal static class Say
{
    /// <summary>万元.</summary>
    public static Money Wan(decimal wan) => Money.Yuan(wan * 10_000m);

    /// <summary>亿元.</summary>
    public static Money Yi(decimal yi) => Money.Yuan(yi * 100_000_000m);

    /// <summary>A date as <c>yyyy-MM-dd</c>.</summary>
    public static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    public static OpaqueId Id(string text) => OpaqueId.Of(text);

    /// <summary>A sub-fund as what a record is about.</summary>
    public static RecordSubject Subject(string subFund) => new(SubjectKind.SubFund, Id(subFund));
}
