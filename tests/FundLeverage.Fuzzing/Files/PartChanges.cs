using System.IO.Compression;
using System.Text;

namespace FundLeverage.Fuzzing.Files;

/// <summary>Changes to the parts of a workbook, zipped anew with right sizes and checksums: past the archive, into the readers of the parts.</summary>
internal static class PartChanges
{
    private sealed record Part(string Name, byte[] Bytes);

    public static byte[] Change(byte[] book, Dice dice, out string how)
    {
        var parts = Unzip(book);
        List<string> done = [];
        for (var left = dice.OneIn(2) ? 1 : 1 + dice.Below(4); left > 0 && parts.Count > 0; left--)
            done.Add(Once(parts, dice));
        how = string.Join(", ", done);
        return Zip(parts, dice);
    }

    private static string Once(List<Part> parts, Dice dice)
    {
        var at = dice.Below(parts.Count);
        var part = parts[at];
        switch (dice.Below(14))
        {
            case 0:
                parts.RemoveAt(at);
                return $"{part.Name} left out";
            case 1:
                parts.Insert(dice.Below(parts.Count), part);
                return $"{part.Name} twice";
            case 2:
                parts[at] = part with { Name = dice.Pick([dice.Pick(parts).Name, part.Name.ToUpperInvariant(), "/" + part.Name, part.Name.Replace('/', '\\'), "../" + part.Name, "xl/worksheets/sheet2.xml", " "]) };
                return $"{part.Name} called {parts[at].Name}";
            case 3:
                var other = dice.Pick(Unzip(dice.Pick(SeedFiles.Xlsx)));
                parts.RemoveAll(old => old.Name == other.Name);
                parts.Add(other);
                return $"{other.Name} of another";
            case 4:
                var second = dice.Below(parts.Count);
                (parts[at], parts[second]) = (part with { Bytes = parts[second].Bytes }, parts[second] with { Bytes = part.Bytes });
                return $"{part.Name} and {parts[second].Name} exchanged";
            case 5:
                parts[at] = part with { Bytes = ByteChanges.Change(part.Bytes, dice) };
                return $"bytes of {part.Name} changed";
            case 6:
                parts[at] = part with { Bytes = Encode(Encoding.UTF8.GetString(part.Bytes), dice) };
                return $"{part.Name} in another encoding";
            default:
                // Worksheets have the most to get wrong.
                var sheets = parts.FindIndex(candidate => candidate.Name.Contains("sheet1", StringComparison.Ordinal));
                at = sheets >= 0 && dice.OneIn(2) ? sheets : at;
                parts[at] = parts[at] with { Bytes = Encoding.UTF8.GetBytes(MarkupChanges.Change(Encoding.UTF8.GetString(parts[at].Bytes), dice)) };
                return $"markup of {parts[at].Name} changed";
        }
    }

    private static byte[] Encode(string text, Dice dice)
    {
        var name = dice.Pick(["utf-8", "utf-16", "utf-16BE", "gb18030", "iso-8859-1", "utf-32", "ascii", "ebcdic-cp-us", "utf-7", "nothing"]);
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var real = name switch { "utf-16" => Encoding.Unicode, "utf-16BE" => Encoding.BigEndianUnicode, "utf-32" => Encoding.UTF32, "gb18030" => Encoding.GetEncoding("gb18030"), _ => Encoding.UTF8 };
        var declared = $"<?xml version=\"{dice.Pick(["1.0", "1.0", "1.1", "2.0", ""])}\" encoding=\"{(dice.OneIn(3) ? "utf-8" : name)}\" standalone=\"yes\"?>{text}";
        return dice.OneIn(2) ? real.GetBytes(declared) : [.. real.GetPreamble(), .. real.GetBytes(declared)];
    }

    private static List<Part> Unzip(byte[] book)
    {
        using var archive = new ZipArchive(new MemoryStream(book));
        return [.. archive.Entries.Where(entry => entry.FullName.Length > 0).Select(entry =>
        {
            using var stream = entry.Open();
            var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return new Part(entry.FullName, bytes.ToArray());
        })];
    }

    private static byte[] Zip(List<Part> parts, Dice dice)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts)
            {
                using var entry = archive.CreateEntry(part.Name, dice.OneIn(8) ? CompressionLevel.NoCompression : CompressionLevel.Fastest).Open();
                entry.Write(part.Bytes);
            }
        }

        return stream.ToArray();
    }
}
