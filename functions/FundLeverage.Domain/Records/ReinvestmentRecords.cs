using System.Collections.Immutable;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Names;
using NodaTime;

namespace FundLeverage.Domain.Records;

/// <summary>返投协议: what a sub-fund has to invest in the zone, from the effective date until the next agreement.</summary>
/// <param name="SubFund">The sub-fund.</param>
/// <param name="Terms">What is agreed; null where nothing is agreed from that day on.</param>
/// <param name="Document">The document behind it.</param>
public sealed record ReinvestmentAgreement(OpaqueId SubFund, ReinvestmentTerms? Terms, string? Document = null) : SubFundRecord(SubFund)
{
    /// <inheritdoc />
    public override RecordType Type => RecordType.ReinvestmentAgreement;
}

/// <summary>What is agreed.</summary>
/// <param name="Multiple">返投倍数: how many times the denominator.</param>
/// <param name="Denominator">Of which money of this guidance fund.</param>
/// <param name="Deadline">The last day to reach it, or null.</param>
/// <param name="Rule">The agreement's own words, or null.</param>
/// <param name="Categories">What is recognised, and for how much; in the order of their ids.</param>
public sealed record ReinvestmentTerms(
    decimal Multiple,
    ReinvestmentDenominator Denominator,
    LocalDate? Deadline,
    string? Rule,
    ImmutableArray<RecognitionCategory> Categories)
{
    /// <summary>The category of an id, or null.</summary>
    public RecognitionCategory? Find(OpaqueId id) => Categories.FirstOrDefault(category => category.Id == id);

    /// <summary>The same terms, category by category.</summary>
    public bool Equals(ReinvestmentTerms? other) => other is not null && Multiple == other.Multiple && Denominator == other.Denominator
        && Deadline == other.Deadline && Rule == other.Rule && Categories.SequenceEqual(other.Categories);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Multiple, Denominator, Deadline, Rule, Categories.Length);
}

/// <summary>认定类别: a way of investing in the zone, such as 本地注册 or 迁入.</summary>
/// <param name="Id">Its id in the agreement.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Weight">认定比例: how much of an amount is recognised; 1 for all of it.</param>
/// <param name="Cap">认定上限, or null.</param>
public sealed record RecognitionCategory(OpaqueId Id, string Name, decimal Weight, RecognitionCap? Cap = null);

/// <summary>What a category can amount to at most: one of the two.</summary>
/// <param name="Amount">So much money.</param>
/// <param name="Share">So large a share of what is required.</param>
public sealed record RecognitionCap(Money? Amount, decimal? Share);

/// <summary>What the required multiple is of.</summary>
public enum ReinvestmentDenominator
{
    /// <summary>认缴: what this guidance fund has committed.</summary>
    Committed,

    /// <summary>实缴: what this guidance fund has paid in.</summary>
    PaidIn,
}

/// <summary>返投认定: money that the sub-fund invested in the zone, before weight and cap.</summary>
/// <param name="SubFund">The sub-fund.</param>
/// <param name="Category">A category of the agreement.</param>
/// <param name="Project">The project, by name or id.</param>
/// <param name="Amount">How much was invested.</param>
/// <param name="Document">The document behind it.</param>
/// <param name="ApprovedBeforeFormation">It takes effect before the sub-fund was formed.</param>
public sealed record RecognisedReinvestment(
    OpaqueId SubFund,
    OpaqueId Category,
    string Project,
    RecordedAmount Amount,
    string? Document = null,
    bool ApprovedBeforeFormation = false) : AmountRecord(SubFund, Amount, Document, ApprovedBeforeFormation)
{
    /// <inheritdoc />
    public override RecordType Type => RecordType.RecognisedReinvestment;
}
