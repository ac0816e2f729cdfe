using System.IO.Compression;
using System.Text;

namespace FundLeverage.Functions.Office;

/// <summary>
/// The parts of an Office file, zipped. Nothing in it says when it was written, so the same parts give the same bytes.
/// </summary>
internal static class OfficePackage
{
    /// <summary>The namespace of what an office file is made of.</summary>
    public const string Package = "http://schemas.openxmlformats.org/package/2006";

    /// <summary>The namespace of references between parts.</summary>
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /// <summary>The first moment that a ZIP file knows.</summary>
    private static readonly DateTimeOffset Timeless = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A part that is written piece by piece.</summary>
    public static Stream Open(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Timeless;
        return entry.Open();
    }

    /// <summary>A part as a whole; its XML without the declaration.</summary>
    public static void Write(ZipArchive archive, string name, string xml)
    {
        using var part = Open(archive, name);
        part.Write(Encoding.UTF8.GetBytes(Declaration + xml));
    }

    /// <summary>What parts a part refers to: <c>rId1</c> is the first.</summary>
    /// <param name="targets">Of each its kind, the last step of the namespace, and where it is.</param>
    public static string Relationships(IEnumerable<(string Kind, string Target)> targets) =>
        $"""<Relationships xmlns="{Package}/relationships">"""
        + string.Concat(targets.Select((target, i) => $"""<Relationship Id="rId{i + 1}" Type="{Relations}/{target.Kind}" Target="{target.Target}"/>"""))
        + "</Relationships>";

    /// <summary>The part that says of which type each part is.</summary>
    public static string ContentTypes(IEnumerable<(string Part, string Type)> parts) =>
        $"""<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"""
        + string.Concat(parts.Select(part => $"""<Override PartName="/{part.Part}" ContentType="application/vnd.openxmlformats-officedocument.{part.Type}+xml"/>"""))
        + "</Types>";
}
