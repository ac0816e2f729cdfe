using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using FundLeverage.Storage.Ledger;
using Microsoft.AspNetCore.Http;

namespace FundLeverage.Functions.Sheets;

/// <summary>A fund of which a list is asked for.</summary>
/// <param name="Call">The request.</param>
/// <param name="Address">Where the fund is.</param>
/// <param name="Projection">The ledger as it is now.</param>
/// <param name="Asked">As what the list is asked for.</param>
internal sealed record ListedFund(ApiCall Call, FundAddress Address, FundProjection Projection, ListRequest Asked);

/// <summary>
/// What every list of something that a fund has beside its ledger has in common: page and format, the refusal of unknown parameters,
/// and the fund. What stands in the ledger is asked for as it was known at some time: see <see cref="FundQuery"/>.
/// </summary>
public sealed class FundLists(FundLedger ledger)
{
    /// <summary>Answers a list that has no parameters of its own.</summary>
    internal Task<IResult> AnswerAsync(ApiCall call, string fund, Func<ListedFund, Task<IResult>> answer) =>
        AnswerAsync(call, fund, _ => true, (listed, _) => answer(listed));

    /// <summary>Answers a list.</summary>
    /// <typeparam name="T">Its own parameters.</typeparam>
    /// <param name="call">The request.</param>
    /// <param name="fund">The fund's id in the route.</param>
    /// <param name="parse">Reads its own parameters.</param>
    /// <param name="answer">Finds what is listed.</param>
    internal async Task<IResult> AnswerAsync<T>(ApiCall call, string fund, Func<QueryMembers, T> parse, Func<ListedFund, T, Task<IResult>> answer)
    {
        var query = new QueryMembers(call.Request);
        var parameters = parse(query);
        var asked = ListRequest.Read(query);
        query.RefuseUnknown();
        if (query.Findings.Failures.Count > 0)
            return call.Refuse(query.Findings.Failures);
        return call.Address(fund) is { } address && await ledger.ReadAsync(address, call.CancellationToken) is { } projection
            ? await answer(new ListedFund(call, address, projection, asked), parameters)
            : call.NoSuchFund(fund);
    }
}
