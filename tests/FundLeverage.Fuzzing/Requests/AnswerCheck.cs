using System.Globalization;
using FundLeverage.Testing;
using FundLeverage.Testing.OpenApi;
using Newtonsoft.Json;

namespace FundLeverage.Fuzzing.Requests;

/// <summary>What holds of every answer: never a 5xx; a refusal is a problem with a code that the OpenAPI document lists for that route.</summary>
internal static class AnswerCheck
{
    private const string Problem = "application/problem+json";

    /// <summary>The status, and of a problem its code.</summary>
    public static string Outcome(TestAnswer answer) =>
        string.Create(CultureInfo.InvariantCulture, $"{answer.Status}{(Media(answer) == Problem ? " " + Code(answer) : "")}");

    /// <summary>What does not hold; null when all does.</summary>
    public static string? Wrong(Exchange exchange)
    {
        var answer = exchange.Answer;
        if (answer.Status >= 500)
            return string.Create(CultureInfo.InvariantCulture, $"{exchange.Method} answers {answer.Status}: {answer.Body}");
        if (answer.Body.Contains("   at ", StringComparison.Ordinal) && answer.Status >= 400)
            return $"a stack trace: {answer.Body}";

        // What Kestrel refuses before any function is called has no body: a method that a path does not have, a header too long.
        if (answer.Body.Length == 0 && answer.Status is 400 or 404 or 405 or 411 or 414 or 431)
            return null;
        if (answer.Status >= 400 && Media(answer) != Problem)
            return string.Create(CultureInfo.InvariantCulture, $"{answer.Status} as {Media(answer)}: {answer.Body}");
        return TrafficCheck.Current.Check(exchange) is { Count: > 0 } mistakes ? string.Join("; ", mistakes) : null;
    }

    private static string Media(TestAnswer answer) => answer.ContentHeaders.ContentType?.MediaType ?? "";

    private static string? Code(TestAnswer answer)
    {
        try
        {
            return answer.Code;
        }
        catch (JsonException)
        {
            return "unreadable";
        }
    }
}
