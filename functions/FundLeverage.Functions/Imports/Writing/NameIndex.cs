using System.Globalization;
using System.Text;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;

namespace FundLeverage.Functions.Imports.Writing;

/// <summary>What a name in a row stands for.</summary>
/// <param name="Id">The id; null where nothing is called so, or it cannot be told which.</param>
/// <param name="Finding">A failure where several bear the name and none stands out, a notice where one does; its place is the caller's to say.</param>
internal readonly record struct NameMatch(string? Id, Failure? Finding);

/// <summary>
/// The ids of sub-funds, projects or indicators by what they are called. Of several with one name the only one that was
/// reviewed is meant; otherwise nobody guesses.
/// </summary>
internal sealed class NameIndex(SubjectKind kind)
{
    private const int MaxNamed = 5;
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Bearer>> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Bearer>> _former = new(StringComparer.Ordinal);

    /// <summary>Adds a name that something has.</summary>
    public void Add(OpaqueId id, string name, bool isApproved) => Add(_names, id, name, isApproved);

    /// <summary>Adds a name that something had; it stands for it where nothing else has it.</summary>
    public void AddFormer(OpaqueId id, string name, bool isApproved) => Add(_former, id, name, isApproved);

    /// <summary>Finds what is called so, or has that id.</summary>
    public NameMatch Find(string called)
    {
        var key = Key(called);
        if (_ids.Contains(called.Trim()))
            return new NameMatch(called.Trim(), null);
        if ((_names.GetValueOrDefault(key) ?? _former.GetValueOrDefault(key)) is { } bearers)
            return Among(bearers, called);
        return new NameMatch(_ids.Contains(key) ? key : null, null);
    }

    /// <summary>Names that differ in width, brackets, spaces or case only are one name.</summary>
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in Sound(name).Normalize(NormalizationForm.FormKC))
        {
            if (!char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format)
                key.Append(char.ToLowerInvariant(c));
        }

        return key.ToString();
    }

    private void Add(Dictionary<string, List<Bearer>> names, OpaqueId id, string name, bool isApproved)
    {
        _ids.Add(id.Value);
        var key = Key(name);
        if (!names.TryGetValue(key, out var bearers))
            names[key] = bearers = [];
        if (bearers.FindIndex(bearer => bearer.Id == id.Value) is >= 0 and var index)
            bearers[index] = bearers[index] with { IsApproved = bearers[index].IsApproved || isApproved };
        else
            bearers.Add(new Bearer(id.Value, isApproved));
    }

    private NameMatch Among(List<Bearer> bearers, string called)
    {
        if (bearers is [var only])
            return new NameMatch(only.Id, null);
        if (bearers.Where(bearer => bearer.IsApproved).Take(2).ToArray() is not [var reviewed])
            return new NameMatch(null, new Failure(ImportFindings.NameShared, "", ("kind", kind), ("name", Failure.Quote(called)), ("count", bearers.Count), ("ids", Ids(bearers))));
        var others = Ids(bearers.Where(bearer => bearer != reviewed));
        return new NameMatch(reviewed.Id, new Failure(ImportFindings.NameTakenAsApproved, "", ("kind", kind), ("name", Failure.Quote(called)), ("id", reviewed.Id), ("others", others)));
    }

    private static string Ids(IEnumerable<Bearer> bearers)
    {
        string[] ids = [.. bearers.Select(bearer => bearer.Id).Order(StringComparer.Ordinal)];
        return string.Join(", ", ids.Take(MaxNamed)) + (ids.Length > MaxNamed ? " …" : "");
    }

    /// <summary>Half a surrogate pair and U+FFFE cannot be normalised; a name with one is refused where it is read as a name.</summary>
    private static string Sound(string name) => name.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') || name.Contains('\uFFFE', StringComparison.Ordinal)
        ? string.Concat(name.EnumerateRunes().Select(rune => rune.Value == 0xFFFE ? Rune.ReplacementChar : rune))
        : name;

    private readonly record struct Bearer(string Id, bool IsApproved);
}
