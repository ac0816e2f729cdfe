using System.Text;

namespace FundLeverage.Functions.Imports.Reading.Files;

/// <summary>What a file is, by its first bytes; and whether its name or media type says otherwise.</summary>
internal static class FileTypes
{
    private const int HeadLength = 4096;
    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The type by content, where name and media type do not contradict it.</summary>
    public static FileType Of(Stream file, string? fileName, string? contentType)
    {
        var head = new byte[(int)Math.Min(file.Length, HeadLength)];
        file.Position = 0;
        file.ReadExactly(head);
        file.Position = 0;
        var type = ByContent(head);
        var ending = Path.GetExtension(fileName ?? "").ToLowerInvariant();
        if (Named(ending, contentType) is { } allowed && !allowed.Contains(type))
            throw new RefusedFileException(ImportFailures.FileTypeMismatch, ("name", ending.Length > 0 ? ending : contentType!), ("content", Ending(type)));
        return type;
    }

    private static FileType ByContent(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
            throw new RefusedFileException(ImportFailures.FileEmpty);
        if (head.StartsWith(Zip))
            return FileType.Xlsx;
        if (head.StartsWith(Ole))
            return FileType.Xls;
        if (head.StartsWith("PK"u8))
            throw new RefusedFileException(ImportFailures.FileDamaged);
        var isWide = head.StartsWith((byte[])[0xFF, 0xFE]) || head.StartsWith((byte[])[0xFE, 0xFF]);
        if (!isWide && head.ContainsAnyInRange((byte)0, (byte)8))
            throw new RefusedFileException(ImportFailures.FileTypeUnknown);

        // Web systems like to send a page or an XML file that is called .xls.
        var text = Encoding.Latin1.GetString(head).TrimStart('ï', '»', '¿', ' ', '\t', '\r', '\n');
        foreach (var (beginning, type) in new[] { ("<", "HTML/XML"), ("MIME-Version", "MHTML"), ("%PDF", "PDF"), ("{\\rtf", "RTF") })
        {
            if (text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
                throw new RefusedFileException(ImportFailures.FileTypeUnsupported, ("type", type));
        }

        return FileType.Csv;
    }

    private static string Ending(FileType type) => "." + type.ToString().ToLowerInvariant();

    /// <summary>What a name or, without a name, a media type may stand for; null where they say nothing. Windows calls CSV by Excel's old type.</summary>
    private static FileType[]? Named(string ending, string? contentType) => (ending, contentType?.Split(';')[0].Trim().ToLowerInvariant()) switch
    {
        (".xlsx" or ".xltx" or ".xlsm", _) => [FileType.Xlsx],
        (".xls" or ".xlt" or ".et", _) => [FileType.Xls],
        (".csv" or ".tsv" or ".txt", _) => [FileType.Csv],
        ({ Length: > 0 }, _) => null,
        (_, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") => [FileType.Xlsx],
        (_, "application/vnd.ms-excel") => [FileType.Xls, FileType.Csv],
        (_, "text/csv") => [FileType.Csv],
        _ => null,
    };
}
