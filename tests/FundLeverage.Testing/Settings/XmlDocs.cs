using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace FundLeverage.Testing.Settings;

/// <summary>What the code says of itself in <c>///</c>, as Markdown.</summary>
internal static partial class XmlDocs
{
    private static readonly ConcurrentDictionary<string, Dictionary<string, XElement>> Files = new(StringComparer.Ordinal);

    /// <summary>The summary of a member; it has to have one.</summary>
    public static string Of(MemberInfo member)
    {
        var name = member switch
        {
            PropertyInfo => $"P:{member.DeclaringType!.FullName}.{member.Name}",
            FieldInfo => $"F:{member.DeclaringType!.FullName}.{member.Name}",
            _ => $"T:{((Type)member).FullName}",
        };
        var docs = Files.GetOrAdd(member.Module.Assembly.GetName().Name!, Read);
        return docs.TryGetValue(name.Replace('+', '.'), out var element)
            ? Space().Replace(string.Concat(element.Element("summary")!.Nodes().Select(Write)), " ").Trim()
            : throw new InvalidOperationException($"{name} has no summary.");
    }

    private static Dictionary<string, XElement> Read(string assembly) => XDocument.Load(Path.Combine(AppContext.BaseDirectory, assembly + ".xml"))
        .Root!.Element("members")!.Elements("member").ToDictionary(e => e.Attribute("name")!.Value, StringComparer.Ordinal);

    private static string Write(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement reference when reference.Attribute("cref") is { } cref => $"`{cref.Value.Split('.')[^1]}`",
        XElement other => other.Value,
        _ => "",
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
