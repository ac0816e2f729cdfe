using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Rules;
using FundLeverage.Functions.Http;
using NodaTime;

namespace FundLeverage.Functions.Records;

/// <summary>The members that commitments, sizes and paid-in capital share.</summary>
internal sealed record AmountRecordMembers(OpaqueId? SubFund, RecordedAmount? Amount, LocalDate? EffectiveOn, string? Document, bool ApprovedBeforeFormation)
{
    private const int MaxDocumentLength = 200;

    /// <param name="members">The body.</param>
    /// <param name="books">The fund, to name a sub-fund it does not have.</param>
    /// <param name="amount">Reads the amount; null for the member <c>amount</c>.</param>
    public static AmountRecordMembers Read(JsonMembers members, FundBooks books, Func<OpaqueId?, LocalDate?, RecordedAmount?>? amount = null)
    {
        var subFund = KnownSubFund(members.Id("subFund"), members, books, $"{members.Pointer}/subFund");
        var effectiveOn = members.Date("effectiveOn", required: true);
        return new AmountRecordMembers(
            subFund,
            amount is null ? members.Amount("amount") : amount(subFund, effectiveOn),
            effectiveOn,
            members.Name("document", maxLength: MaxDocumentLength),
            members.Flag("approvedBeforeFormation"));
    }

    /// <summary>A sub-fund's id, if the fund has it.</summary>
    public static OpaqueId? KnownSubFund(OpaqueId? subFund, JsonMembers members, FundBooks books, string pointer)
    {
        if (subFund is null || books.ContainsKey(subFund))
            return subFund;
        members.Findings.Add(RecordRules.UnknownSubFund(books, subFund.Value, pointer));
        return null;
    }
}
