using System.Buffers;
using System.Globalization;
using System.Text;

namespace FundLeverage.Storage.Ledger;

/// <summary>
/// Writes one object in the one spelling that a hash is taken of: RFC 8785 (JCS) restricted to objects, arrays, texts,
/// booleans and whole numbers. Members come in ordinal order, without white space, with the shortest escapes; what has no value
/// is left out.
/// </summary>
internal sealed class CanonicalObject
{
    private static readonly SearchValues<char> Escaped =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(c => (char)c), '"', '\\']);

    private readonly StringBuilder _text = new("{", 256);
    private readonly List<(string Name, int At)> _members = [];

    public CanonicalObject Text(string name, string? value) => value is null ? this : Add(name, text => WriteText(text, value));

    public CanonicalObject Number(string name, long? value) => value is not { } number ? this : Add(name, text => text.Append(CultureInfo.InvariantCulture, $"{number}"));

    /// <summary>True; a flag that is not set is left out.</summary>
    public CanonicalObject Flag(string name, bool value) => value ? Add(name, text => text.Append("true")) : this;

    public CanonicalObject Object(string name, CanonicalObject? value) => value is null ? this : Add(name, text => text.Append(value._text).Append('}'));

    public CanonicalObject Texts(string name, IEnumerable<string>? values) => values is null
        ? this
        : Add(name, text => WriteArray(text, values, value => WriteText(text, value)));

    public CanonicalObject Objects(string name, IEnumerable<CanonicalObject> values) =>
        Add(name, text => WriteArray(text, values, value => text.Append(value._text).Append('}')));

    /// <summary>Puts an object in among the members that are there.</summary>
    public CanonicalObject Insert(string name, CanonicalObject? value)
    {
        if (value is null)
            return this;
        var next = _members.FindIndex(member => string.CompareOrdinal(member.Name, name) > 0);
        if (next < 0)
            return Object(name, value);
        var inserted = new StringBuilder();
        WriteText(inserted, name);
        inserted.Append(':').Append(value._text).Append("},");
        _text.Insert(_members[next].At, inserted.ToString());
        _members.Insert(next, (name, _members[next].At));
        for (var i = next + 1; i < _members.Count; i++)
            _members[i] = _members[i] with { At = _members[i].At + inserted.Length };
        return this;
    }

    public override string ToString() => $"{_text}}}";

    /// <exception cref="InvalidOperationException">The members are not in order: a bug.</exception>
    private CanonicalObject Add(string name, Action<StringBuilder> write)
    {
        if (_members.Count > 0 && string.CompareOrdinal(name, _members[^1].Name) <= 0)
            throw new InvalidOperationException($"'{name}' comes before '{_members[^1].Name}'.");
        if (_members.Count > 0)
            _text.Append(',');
        _members.Add((name, _text.Length));
        WriteText(_text, name);
        _text.Append(':');
        write(_text);
        return this;
    }

    private static void WriteArray<T>(StringBuilder text, IEnumerable<T> values, Action<T> write)
    {
        text.Append('[');
        var isFirst = true;
        foreach (var value in values)
        {
            if (!isFirst)
                text.Append(',');
            isFirst = false;
            write(value);
        }

        text.Append(']');
    }

    private static void WriteText(StringBuilder text, string value)
    {
        text.Append('"');
        if (!value.AsSpan().ContainsAny(Escaped))
        {
            text.Append(value).Append('"');
            return;
        }

        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
