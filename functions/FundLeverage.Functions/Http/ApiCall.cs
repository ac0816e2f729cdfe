using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Texts;
using Microsoft.AspNetCore.Http;

namespace FundLeverage.Functions.Http;

/// <summary>One authorised request.</summary>
/// <param name="Access">What the function declares.</param>
/// <param name="Request">The request.</param>
/// <param name="Caller">Who calls.</param>
/// <param name="Language">The language of sentences in the answer.</param>
/// <param name="CancellationToken">Set when the caller has gone.</param>
public sealed record ApiCall(FunctionAccess Access, HttpRequest Request, Caller Caller, Language Language, CancellationToken CancellationToken)
{
    /// <summary>The ledger of a fund that the caller may see; null when the id cannot be one, which reads as unknown.</summary>
    public FundAddress? Address(string fund) =>
        OpaqueId.Parse(fund).TryGet(out var id) && Caller.Sees(id) ? new FundAddress(Caller.Workspace, id) : null;

    /// <summary>A failure for every query parameter, for routes that have none: <c>?dryRun=true</c> on a route that would write is no harmless extra.</summary>
    public IReadOnlyList<Failure> UnknownParameters() => QueryMembers.Unknown(Request.Query);

    /// <summary>A problem for these failures.</summary>
    public IResult Refuse(params IReadOnlyList<Failure> failures) => new ProblemAnswer(failures, Language);

    /// <summary>A problem for these failures, whose <c>detail</c> is a text of its own around the first one's sentence.</summary>
    internal IResult RefuseSaying(string? detail, IReadOnlyList<Failure> failures) => new ProblemAnswer(failures, Language, detail);

    /// <summary>The answer for a fund that is not there, the same whether it never was or is another workspace's.</summary>
    public IResult NoSuchFund(string fund) =>
        Refuse(new Failure(HttpFailures.FundUnknown, "", ("fund", Failure.Quote(fund))));
}
