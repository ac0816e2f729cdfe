using FundLeverage.Functions.Http;
using FundLeverage.Storage.Deliveries;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Delivery.Sending;

/// <summary>What a robot answers: <c>errcode</c> (企业微信, 钉钉), or <c>code</c>, earlier <c>StatusCode</c> (飞书); 0 for done.</summary>
internal static class RobotReply
{
    /// <summary>More than this no robot has to say.</summary>
    private const int MaxBytes = 64 * 1024;

    private static readonly string[] Members = ["errcode", "code", "StatusCode"];

    /// <exception cref="IOException">The answer broke off.</exception>
    public static async Task<DeliveryOutcome> JudgeAsync(Stream answer, CancellationToken cancellationToken)
    {
        var bytes = new byte[MaxBytes + 1];
        var length = await answer.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        if (length > MaxBytes || !StrictJson.Parse(bytes.AsSpan(0, length)).TryGet(out var json))
            return DeliveryOutcome.Failed(DeliveryFault.AnswerUnreadable);
        return Members.Select(member => json[member]).FirstOrDefault(token => token is JValue { Value: long }) switch
        {
            null => DeliveryOutcome.Failed(DeliveryFault.AnswerUnreadable),
            var code when (long)code == 0 => DeliveryOutcome.Delivered,
            var code => DeliveryOutcome.Failed(DeliveryFault.RobotRefused, (long)code),
        };
    }
}
