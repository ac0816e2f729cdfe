using System.Collections.Immutable;
using FundLeverage.Domain.Amounts;

namespace FundLeverage.Domain.Leverage;

/// <summary>One sub-fund that several funds of a group hold.</summary>
internal static class SharedHolding
{
    /// <summary>
    /// Its capital as the group sees it: G is what all of them hold, size and outside sources are those of the first account,
    /// whose F no longer has the others' money in it. What each further account had more, and counts once only, is given beside it.
    /// </summary>
    /// <param name="accounts">The sub-fund in each fund's books; the first speaks for it.</param>
    public static (CapitalStructure Capital, ImmutableArray<CapitalStructure> Surplus) Consolidate(ImmutableArray<CapitalStructure> accounts)
    {
        var lead = accounts[0];
        var others = accounts.Skip(1).Aggregate(Money.Zero, (sum, account) => sum + account.Guidance);

        // What the first account says of other fiscal money must hold the others' part; if it does not, nobody knows what it is.
        var fiscal = lead.OtherFiscal is { } known && known >= others ? known - others : accounts.Length == 1 ? lead.OtherFiscal : null;
        return (lead with { Guidance = lead.Guidance + others, OtherFiscal = fiscal }, [.. accounts.Skip(1).Select(Surplus)]);
    }

    /// <summary>All but its own part of the sub-fund; that part stands among the other fiscal money of the first account, too.</summary>
    private static CapitalStructure Surplus(CapitalStructure account) =>
        account with { Guidance = Money.Zero, OtherFiscal = account.OtherFiscal + account.Guidance };
}
