using Microsoft.AspNetCore.Http;

namespace FundLeverage.Functions.Texts;

/// <summary>The language of sentences for people.</summary>
public enum Language
{
    /// <summary>中文, the default.</summary>
    Chinese,

    /// <summary>English.</summary>
    English,
}

/// <summary>Chooses a language.</summary>
internal static class LanguageOf
{
    /// <summary>The best of <c>Accept-Language</c> that is spoken here, else Chinese.</summary>
    public static Language Request(HttpRequest request)
    {
        foreach (var wanted in request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1))
        {
            if (wanted.Value.StartsWith("zh", StringComparison.OrdinalIgnoreCase))
                return Language.Chinese;
            if (wanted.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase))
                return Language.English;
        }

        return Language.Chinese;
    }
}
