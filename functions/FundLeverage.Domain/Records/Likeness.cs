using FundLeverage.Domain.Amounts;
using NodaTime;

namespace FundLeverage.Domain.Records;

/// <summary>
/// 疑似重复: what makes two records look like one. Import, receipt, review and report go by it. They may be right all the same:
/// two payments of a day can be alike.
/// </summary>
/// <param name="Subject">What they are about.</param>
/// <param name="Type">Their kind.</param>
/// <param name="Choice">Change, basis and sources, source, category and project, stage, or sub-fund and round.</param>
/// <param name="EffectiveOn">Their day.</param>
/// <param name="Amount">Their amount.</param>
public readonly record struct Likeness(RecordSubject Subject, RecordType Type, object? Choice, LocalDate EffectiveOn, Money Amount)
{
    /// <summary>Where the amount stands in the record.</summary>
    public string Pointer => Type is RecordType.Project or RecordType.ProjectProgress ? "/totalInvestment" : "/amount";

    /// <summary>Of a record with an amount; null of any other.</summary>
    public static Likeness? Of(RecordContent content, LocalDate day) => content switch
    {
        Commitment commitment => new(content.Subject, content.Type, commitment.Change, day, commitment.Amount.Yuan),
        FundSize size => new(content.Subject, content.Type, (size.Basis, size.Sources), day, size.Amount.Yuan),
        PaidInCapital paidIn => new(content.Subject, content.Type, paidIn.Source, day, paidIn.Amount.Yuan),
        RecognisedReinvestment recognised => new(content.Subject, content.Type, (recognised.Category, recognised.Project), day, recognised.Amount.Yuan),
        ProjectIntroduction { TotalInvestment: { } investment } => new(content.Subject, content.Type, null, day, investment.Yuan),
        ProjectProgress { TotalInvestment: { } investment } progress => new(content.Subject, content.Type, progress.Stage, day, investment.Yuan),
        ProjectFinancing financing => new(content.Subject, content.Type, (financing.SubFund, financing.Round), day, financing.Amount.Yuan),
        _ => null,
    };
}
