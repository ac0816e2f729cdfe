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
        foreach (var wanted in request.GetTypedHeaders().AcceptLanguage.Where(l => l.Quality is not 0).OrderByDescending(l => l.Quality ?? 1))
        {
            var primary = wanted.Value.ToString().Split('-')[0];
            if (primary.Equals("zh", StringComparison.OrdinalIgnoreCase))
                return Language.Chinese;
            if (primary.Equals("en", StringComparison.OrdinalIgnoreCase))
                return Language.English;
        }

        return Language.Chinese;
    }
}
