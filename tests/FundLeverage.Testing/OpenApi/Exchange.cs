using System.Net.Http.Headers;

namespace FundLeverage.Testing.OpenApi;

/// <summary>A request and its answer, as they went over the wire.</summary>
/// <param name="Method">The method.</param>
/// <param name="Address">Path and query.</param>
/// <param name="SentType">The media type of what was sent, or null.</param>
/// <param name="Sent">The text that was sent; null when nothing was, or no text.</param>
/// <param name="Answer">The answer.</param>
public sealed record Exchange(HttpMethod Method, Uri Address, MediaTypeHeaderValue? SentType, string? Sent, TestAnswer Answer);

/// <summary>The program and its OpenAPI document differ.</summary>
public sealed class ContractException(string message) : Exception(message);
