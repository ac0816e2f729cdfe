using System.Globalization;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using NodaTime;

namespace FundLeverage.Functions.Http;

/// <summary>
/// Reads query parameters. An unknown one is refused: a misspelt <c>asof</c> that was passed over would answer
/// another day's figure.
/// </summary>
public sealed class QueryMembers(IQueryCollection query)
{
    /// <summary>Reads a request's, with what it accepts.</summary>
    public QueryMembers(HttpRequest request)
        : this(request?.Query ?? throw new ArgumentNullException(nameof(request))) => _accepted = request.GetTypedHeaders().Accept;

    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly IList<MediaTypeHeaderValue> _accepted = [];


    /// <summary>What is wrong so far.</summary>
    public Findings Findings { get; } = new();

    /// <summary>The first of what the client's <c>Accept</c> likes best that there is.</summary>
    /// <param name="otherwise">What a client gets that takes anything, or nothing of what there is.</param>
    /// <param name="offered">What there is, by media types without parameters.</param>
    internal T Accepted<T>(T otherwise, params IReadOnlyList<(string MediaType, T Value)> offered)
    {
        foreach (var media in _accepted.Where(media => media.Quality is not 0).OrderByDescending(media => media.Quality ?? 1))
        {
            foreach (var (mediaType, value) in offered)
            {
                if (media.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase))
                    return value;
            }

            if (media.MatchesAllTypes)
                return otherwise;
        }

        return otherwise;
    }

    /// <summary>A parameter's text; null when absent or empty.</summary>
    public string? Text(string name)
    {
        _asked.Add(name);
        if (!query.TryGetValue(name, out var values))
            return null;
        if (values.Count > 1)
            Findings.Add(HttpFailures.ParameterRepeated, At(name), ("parameter", name));
        return string.IsNullOrEmpty(values[0]) ? null : values[0];
    }

    /// <summary>A date.</summary>
    public LocalDate? Date(string name)
    {
        if (Text(name) is not { } text)
            return null;
        var date = DateText.Parse(text, At(name));
        foreach (var failure in date.Failures)
            Findings.Add(failure);
        return date.Succeeded ? date.Value : null;
    }

    /// <summary>An instant.</summary>
    public Instant? Instant(string name, bool required = false)
    {
        if (Text(name) is not { } text)
        {
            if (required)
                Findings.Add(HttpFailures.ParameterRequired, At(name), ("parameter", name));
            return null;
        }

        var instant = DateText.ParseInstant(text, At(name));
        foreach (var failure in instant.Failures)
            Findings.Add(failure);
        return instant.Succeeded ? instant.Value : null;
    }

    /// <summary>One of the choices of an enum.</summary>
    public T? Choice<T>(string name)
        where T : struct, Enum
    {
        if (Text(name) is not { } text)
            return null;
        if (EnumText.TryParse<T>(text, out var value))
            return value;
        Findings.Add(HttpFailures.ChoiceUnknown, At(name), ("text", Failure.Quote(text)), ("choices", string.Join(", ", EnumText.All<T>())));
        return null;
    }

    /// <summary>One of some things by its id.</summary>
    public T? OneOf<T>(string name, IReadOnlyList<T> choices, Func<T, string> id)
        where T : class
    {
        if (Text(name) is not { } text)
            return null;
        if (choices.FirstOrDefault(choice => id(choice) == text) is { } chosen)
            return chosen;
        Findings.Add(HttpFailures.ChoiceUnknown, At(name), ("text", Failure.Quote(text)), ("choices", string.Join(", ", choices.Select(id))));
        return null;
    }

    /// <summary>A whole number in a range, or a default.</summary>
    public int Number(string name, int least, int most, int otherwise)
    {
        if (Text(name) is not { } text)
            return otherwise;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Findings.Add(HttpFailures.NumberOutOfRange, At(name), ("text", Failure.Quote(text)), ("least", least), ("most", most));
        return otherwise;
    }

    /// <summary>A failure for every parameter, for routes that have none.</summary>
    public static IReadOnlyList<Failure> Unknown(IQueryCollection query)
    {
        var members = new QueryMembers(query);
        members.RefuseUnknown();
        return members.Findings.Failures;
    }

    /// <summary>Call last: refuses every parameter that was not asked for.</summary>
    public void RefuseUnknown()
    {
        foreach (var name in query.Keys.Where(name => !_asked.Contains(name)))
            Findings.Add(HttpFailures.ParameterUnknown, At(name), ("parameter", Failure.Quote(name)), ("known", _asked.Count == 0 ? "–" : string.Join(", ", _asked)));
    }

    private static string At(string name) => JsonPointer.Append("", name);
}
