using System.IO.Compression;
using System.Text;
using System.Xml;

namespace FundLeverage.Functions.Imports.Reading.Files;

/// <summary>The parts of a workbook of Excel 2007 and later, each opened so that it can cost no more than it may.</summary>
internal sealed class XlsxPackage : IDisposable
{
    private const int MaxDepth = 64;

    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Meter _meter;
    private readonly NameTable _names = new BoundedNames();

    private XlsxPackage(ZipArchive archive, Meter meter)
    {
        _archive = archive;
        _meter = meter;
        foreach (var entry in archive.Entries)
            _entries[Normal(entry.FullName)] = entry;
    }

    public static XlsxPackage Open(Stream file, Meter meter)
    {
        ZipDirectory.Check(file, meter);
        file.Position = 0;
        var package = new XlsxPackage(new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8), meter);
        try
        {
            package.RefuseDocumentTypes();
            return package;
        }
        catch
        {
            package.Dispose();
            throw;
        }
    }

    public bool Has(string part) => _entries.ContainsKey(Normal(part));

    /// <summary>Goes through a part's nodes; the reader stands on each in turn.</summary>
    public IEnumerable<XmlReader> Nodes(string part)
    {
        using var reader = Reader(part);
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth)
                throw new RefusedFileException(ImportFailures.FileMarkup);
            yield return reader;
        }
    }

    /// <summary>The relationships of a part: the id with the type's last word, and the target as a part's name, or null where that is outside.</summary>
    public Dictionary<string, (string Type, string? Target)> Relations(string part)
    {
        var slash = part.LastIndexOf('/');
        var folder = part[..(slash + 1)];
        var relations = new Dictionary<string, (string, string?)>(StringComparer.Ordinal);
        var name = $"{folder}_rels/{part[(slash + 1)..]}.rels";
        if (!Has(name))
            return relations;
        foreach (var node in Nodes(name))
        {
            if (node.NodeType != XmlNodeType.Element || node.LocalName != "Relationship" || node.GetAttribute("Id") is not { } id)
                continue;
            var type = (node.GetAttribute("Type") ?? "").Split('/')[^1];
            var isOutside = node.GetAttribute("TargetMode") == "External";
            relations[id] = (type, isOutside ? null : Resolve(folder, node.GetAttribute("Target") ?? ""));
        }

        return relations;
    }

    public void Dispose() => _archive.Dispose();

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/'))
            return target[1..];
        var path = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var step in target.Split('/'))
        {
            if (step == ".." && path.Count > 0)
                path.RemoveAt(path.Count - 1);
            else if (step is not ("." or ".." or ""))
                path.Add(step);
        }

        return string.Join('/', path);
    }

    private static string Normal(string name) => name.Replace('\\', '/').TrimStart('/');

    private XmlReader Reader(string part)
    {
        if (!_entries.TryGetValue(Normal(part), out var entry))
            throw new RefusedFileException(ImportFailures.FileDamaged);
        return XmlReader.Create(Content(entry), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            NameTable = _names,
            CloseInput = true,
        });
    }

    private MeteredStream Content(ZipArchiveEntry entry) => new(entry.Open(), entry.CompressedLength, _meter);

    /// <summary>Of every part of markup the beginning is read, also of those that are never read any further.</summary>
    private void RefuseDocumentTypes()
    {
        foreach (var (name, entry) in _entries)
        {
            if (Path.GetExtension(name).ToLowerInvariant() is not (".xml" or ".rels" or ".vml"))
                continue;
            try
            {
                using var reader = Reader(name);
                reader.MoveToContent();
            }
            catch (XmlException)
            {
                using var content = Content(entry);
                throw new RefusedFileException(DeclaresDocumentType(content) ? ImportFailures.FileDocumentType : ImportFailures.FileDamaged);
            }
        }
    }

    private static bool DeclaresDocumentType(Stream content)
    {
        var head = new byte[64 * 1024];
        var length = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var text = Encoding.Latin1.GetString(head, 0, length).Replace("\0", "", StringComparison.Ordinal);
        return text.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
    }
}
