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
        _ => null,
    };

    /// <summary>The document behind a record.</summary>
    public static string? Document(RecordContent content) => content switch
    {
        AmountRecord amount => amount.Document,
        SubFundStatusChange change => change.Document,
        _ => null,
    };

    private static string Word<T>(string texts, T value, Language language)
        where T : struct, Enum => Sentences.Fill($"{texts}:{EnumText.Of(value)}", language);
}
