using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Texts;

namespace FundLeverage.Functions.Records;

/// <summary>What a record says, in words for tables.</summary>
internal static class RecordWords
{
    /// <summary>What kind of change, size, money or status it is; null where its type says all.</summary>
    public static string? Detail(RecordContent content, Language language) => content switch
    {
        Commitment commitment => Word("commitmentChange", commitment.Change, language),
        FundSize size => Word("basis", size.Basis, language),
        PaidInCapital paidIn => Word("capitalSource", paidIn.Source, language),
        SubFundStatusChange change => Word("subFundStatus", change.Status, language),
        ProjectIntroduction introduction => Word("projectStage", introduction.Stage, language),
        ProjectProgress { Stage: { } stage } => Word("projectStage", stage, language),
        RecognisedReinvestment recognised => recognised.Project,
        IndicatorFigure figure => figure.Period.ToString(),
        _ => null,
    };

    /// <summary>The document behind a record.</summary>
    public static string? Document(RecordContent content) => content switch
    {
        AmountRecord amount => amount.Document,
        SubFundStatusChange change => change.Document,
        ProjectIntroduction introduction => introduction.Document,
        ProjectProgress progress => progress.Document,
        ProjectFinancing financing => financing.Document,
        LandedRule rule => rule.Document,
        ReinvestmentAgreement agreement => agreement.Document,
        IndicatorFigure figure => figure.Document,
        _ => null,
    };

    /// <summary>Who approved or rejected a record: nobody yet, null, or 免复核 where the fund asked for nobody.</summary>
    public static string? Reviewer(FundRecord record, Language language) =>
        record.Review?.Actor.Name ?? (record.Status == RecordStatus.Pending ? null : Sentences.Fill("recordStatus:noReview", language));

    /// <summary>The amount that a record is of, or null.</summary>
    public static RecordedAmount? Amount(RecordContent content) => content switch
    {
        AmountRecord amount => amount.Amount,
        ProjectIntroduction introduction => introduction.TotalInvestment,
        ProjectProgress progress => progress.TotalInvestment,
        ProjectFinancing financing => financing.Amount,
        _ => null,
    };

    /// <summary>The name of what a record is about, as the books have it.</summary>
    public static string? NameOfSubject(FundProjection projection, RecordContent content) => content switch
    {
        SubFundRegistration registration => registration.Name,
        ProjectIntroduction introduction => introduction.Name,
        LandedRule rule => rule.Name,
        IndicatorFigure figure => figure.Name,
        { Subject: { Kind: SubjectKind.SubFund, Id: var id } } => (projection.Counted.GetValueOrDefault(id) ?? projection.Prospective.GetValueOrDefault(id))?.Registration.Name,
        { Subject: { Kind: SubjectKind.Project, Id: var id } } => (projection.Counted.Projects.GetValueOrDefault(id) ?? projection.Prospective.Projects.GetValueOrDefault(id))?.Introduction.Content.Name,
        _ => null,
    };

    private static string Word<T>(string texts, T value, Language language)
        where T : struct, Enum => Sentences.Fill($"{texts}:{EnumText.Of(value)}", language);
}
