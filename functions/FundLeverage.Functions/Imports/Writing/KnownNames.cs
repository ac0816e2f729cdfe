using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Functions.Imports.Writing;

/// <summary>
/// What people call things, and the ids they have here. A workbook says 惠友豪嘉基金 where the ledger says an id; what is new in a
/// workbook gets an id that is made of its name, the same in every workbook.
/// </summary>
internal sealed class KnownNames
{
    private const int HashDigits = 12;
    private readonly Dictionary<string, string> _subFunds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _projects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _institutions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _indicators = new(StringComparer.Ordinal);

    /// <summary>Those of a fund.</summary>
    public KnownNames(FundBooks books)
    {
        foreach (var (id, history) in books)
            Add(_subFunds, id, history.Registration.Name);
        foreach (var (id, history) in books.Projects)
        {
            Add(_projects, id, history.Introduction.Content.Name);
            if (history.States[^1].Name is var current && current != history.Introduction.Content.Name)
                Add(_projects, id, current);
            foreach (var introducer in history.Introduction.Content.Introducers)
                Note(introducer);
        }

        foreach (var (id, history) in books.Indicators)
        {
            if (history.Figures.LastEntryThrough(LocalDate.MaxIsoValue) is { } latest)
                Add(_indicators, id, latest.Content.Name);
        }
    }

    /// <summary>The id of a sub-fund that is called so, or is that id; null when there is none.</summary>
    public string? SubFund(string name) => Find(_subFunds, name);

    /// <summary>The same for a project.</summary>
    public string? Project(string name) => Find(_projects, name);

    /// <summary>The id of an indicator that is called so, or one made of the name.</summary>
    public string Indicator(string name) => Find(_indicators, name) ?? IdOf("ind", name);

    /// <summary>The id of an institution that is called so, or one made of the name.</summary>
    public string Institution(string name) => Find(_institutions, name) ?? IdOf("org", name);

    /// <summary>Takes in what a row registers.</summary>
    public void Add(RecordContent content)
    {
        switch (content)
        {
            case SubFundRegistration registration:
                Add(_subFunds, registration.SubFund, registration.Name);
                break;
            case ProjectIntroduction introduction:
                Add(_projects, introduction.Project, introduction.Name);
                foreach (var introducer in introduction.Introducers)
                    Note(introducer);
                break;
            case IndicatorFigure figure:
                Add(_indicators, figure.Indicator, figure.Name);
                break;
        }
    }

    /// <summary>An id for something that is new: itself where it is one, else made of the name.</summary>
    public static string IdOf(string kind, string name)
    {
        if (OpaqueId.Parse(name).Succeeded)
            return name;
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key(name))));
        return $"{kind}-{digest[..HashDigits]}";
    }

    private void Note(Introducer introducer)
    {
        if (introducer is { Kind: IntroducerKind.Institution, Name: { } name })
            Add(_institutions, introducer.Id, name);
    }

    private static void Add(Dictionary<string, string> names, OpaqueId id, string name)
    {
        names.TryAdd(id.Value, id.Value);
        names.TryAdd(Key(name), id.Value);
    }

    private static string? Find(Dictionary<string, string> names, string name) => names.GetValueOrDefault(Key(name)) ?? names.GetValueOrDefault(name.Trim());

    /// <summary>Names that differ in width, brackets, spaces or case only are one name.</summary>
    private static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in Sound(name).Normalize(NormalizationForm.FormKC))
        {
            if (!char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format)
                key.Append(char.ToLowerInvariant(c));
        }

        return key.ToString();
    }

    /// <summary>Half a surrogate pair and U+FFFE cannot be normalised; a name with one is refused where it is read as a name.</summary>
    private static string Sound(string name) => name.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') || name.Contains('\uFFFE', StringComparison.Ordinal)
        ? string.Concat(name.EnumerateRunes().Select(rune => rune.Value == 0xFFFE ? Rune.ReplacementChar : rune))
        : name;
}
