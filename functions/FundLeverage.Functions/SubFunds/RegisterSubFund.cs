using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime;

namespace FundLeverage.Functions.SubFunds;

/// <summary>Registers a sub-fund. Without <c>formedOn</c> it is approved but not formed, and does not count.</summary>
[Requires(Role.Submit)]
[TakesBody(TakesBodyAttribute.Record)]
public sealed class RegisterSubFund(ApiPipeline pipeline, RecordSubmission submission, Today today)
{
    /// <summary>POST /api/funds/{fund}/sub-funds.</summary>
    [Function(nameof(RegisterSubFund))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/funds/{fund}/sub-funds")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => submission.SubmitAsync(call, fund, (members, _) => Parse(members, today.Date)), cancellationToken);

    internal static NewRecord? Parse(JsonMembers members, LocalDate today)
    {
        var id = members.Id("id");
        var name = members.Name("name", required: true);
        var manager = members.Name("manager");
        var formedOn = members.Date("formedOn");
        var industry = members.Name("industry");
        var creditCode = Code(members, isFormed: formedOn is not null);
        var amacCode = members.Name("amacCode", maxLength: 20);
        var level = members.Choice<GovernmentLevel>("level");
        var region = members.Name("region");
        var guidanceFund = members.Has("guidanceFund") ? members.Id("guidanceFund") : null;
        return id is null || name is null
            ? null
            : new NewRecord(new SubFundRegistration(id, name, manager, formedOn, industry, creditCode, amacCode, level, region, guidanceFund), formedOn ?? today);
    }

    /// <summary>A wrong code is refused for a fund that exists; one not registered yet may carry a provisional code.</summary>
    private static string? Code(JsonMembers members, bool isFormed)
    {
        if (members.Name("creditCode", maxLength: 40) is not { } text)
            return null;
        var code = CreditCode.Parse(text);
        if (code.Succeeded)
            return code.Value;
        foreach (var failure in code.Failures)
            members.Findings.Add((isFormed ? failure : failure with { Code = CreditCode.Doubtful }) with { Pointer = "/creditCode" });
        return text.ToUpperInvariant();
    }
}
