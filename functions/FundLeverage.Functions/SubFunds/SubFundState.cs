using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using NodaTime;

namespace FundLeverage.Functions.SubFunds;

/// <summary>A sub-fund as of a day. Amounts are of approved records; a sub-fund that is pending itself has none.</summary>
/// <param name="History">What is approved.</param>
/// <param name="Record">Its registration; the status says whether the sub-fund itself is.</param>
/// <param name="AsOf">The day.</param>
internal sealed record SubFundState(SubFundHistory History, FundRecord Record, LocalDate AsOf)
{
    public SubFundRegistration Registration => History.Registration;

    public RecordStatus Status => Record.Status;

    public Money Committed => History.CommittedOn(AsOf);

    public Money? CommittedSize => History.SizeOn(AsOf, SizeBasis.Committed)?.Amount.Yuan;

    public Money? TargetSize => History.SizeOn(AsOf, SizeBasis.Target)?.Amount.Yuan;

    public Money PaidIn => History.PaidInOn(AsOf);

    /// <summary>A registered sub-fund of a fund.</summary>
    public static SubFundState Of(KnownFund known, SubFundHistory registered)
    {
        var counted = known.Projection.Counted.GetValueOrDefault(registered.Registration.SubFund);
        return new SubFundState(
            counted ?? new SubFundHistory(registered.Registration, registered.RegisteredAt),
            known.Projection.Find((counted ?? registered).RegisteredAt)!,
            known.Day);
    }
}
