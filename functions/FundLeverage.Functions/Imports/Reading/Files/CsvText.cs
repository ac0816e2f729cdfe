using System.Text;

namespace FundLeverage.Functions.Imports.Reading.Files;

/// <summary>In which encoding a text is, and what separates its fields.</summary>
internal static class CsvText
{
    private const int LinesToLookAt = 30;
    private const int MostFields = 4_096;
    private const int CharactersToLookAt = 64 * 1024;
    private static readonly char[] Delimiters = [',', '\t', ';', '|'];

    /// <summary>
    /// By its byte order mark; without one UTF-8 where every byte fits, else GB18030 where every byte fits. GB18030 holds GBK and
    /// GB2312, in which Excel saves CSV in Chinese.
    /// </summary>
    public static Encoding EncodingOf(Stream file, Meter meter)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Span<byte> mark = stackalloc byte[3];
        file.Position = 0;
        mark = mark[..file.ReadAtLeast(mark, 3, throwOnEndOfStream: false)];
        if (mark.StartsWith((byte[])[0xFF, 0xFE]))
            return Fits(file, Encoding.Unicode, meter) ?? throw Unknown();
        if (mark.StartsWith((byte[])[0xFE, 0xFF]))
            return Fits(file, Encoding.BigEndianUnicode, meter) ?? throw Unknown();
        return Fits(file, Encoding.UTF8, meter) ?? Fits(file, Encoding.GetEncoding("GB18030"), meter) ?? throw Unknown();
    }

    /// <summary>The separator that the first lines agree on best, or that <c>sep=;</c> names.</summary>
    public static char DelimiterOf(string beginning)
    {
        if (beginning.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && beginning.Length > 4 && MaySeparate(beginning[4]))
            return beginning[4];
        var lines = Lines(beginning);
        return Delimiters.MaxBy(delimiter =>
        {
            var counts = lines.Select(line => line.Count(c => c == delimiter)).Where(count => count > 0).ToList();
            return counts.Count == 0 ? 0 : counts.GroupBy(count => count).Max(group => group.Count() * Math.Min(group.Key, 8));
        });
    }

    /// <summary>Refuses a line of more fields than are taken before a parser makes an object of each.</summary>
    public static void RefuseWideLines(Stream file, Encoding encoding, char delimiter, Meter meter)
    {
        file.Position = 0;
        using var reader = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var characters = new char[CharactersToLookAt];
        var (line, fields, isQuoted) = (1, 1, false);
        int count;
        while ((count = reader.ReadBlock(characters)) > 0)
        {
            meter.Check();
            foreach (var c in characters.AsSpan(0, count))
            {
                if (c == '"')
                    isQuoted = !isQuoted;
                else if (c == '\n')
                    (line, fields) = (line + 1, isQuoted ? fields : 1);
                else if (c == delimiter && !isQuoted && ++fields > MostFields)
                    meter.Count("", line, fields);
            }
        }
    }

    /// <summary>The beginning of a text, up to where a character is whole.</summary>
    public static string Beginning(Stream file, Encoding encoding)
    {
        file.Position = 0;
        using var reader = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var characters = new char[CharactersToLookAt];
        return new string(characters, 0, reader.ReadBlock(characters));
    }

    private static bool MaySeparate(char c) => char.IsAscii(c) && (c == '\t' || (char.IsPunctuation(c) && c is not ('"' or '\'')) || char.IsSymbol(c));

    private static Encoding? Fits(Stream file, Encoding encoding, Meter meter)
    {
        var decoder = Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetDecoder();
        var bytes = new byte[64 * 1024];
        var characters = new char[bytes.Length + 1];
        file.Position = 0;
        try
        {
            int count;
            do
            {
                meter.Check();
                count = file.Read(bytes);
                var length = decoder.GetChars(bytes, 0, count, characters, 0, flush: count == 0);
                if (characters.AsSpan(0, length).ContainsAnyInRange('\0', '\u0008'))
                    throw new RefusedFileException(ImportFailures.FileTypeUnknown);
            }
            while (count > 0);
            return encoding;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The first lines without what is quoted in them.</summary>
    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var isQuoted = false;
        foreach (var c in text)
        {
            if (c == '"')
                isQuoted = !isQuoted;
            else if (c == '\n' && !isQuoted)
            {
                lines.Add(line.ToString());
                line.Clear();
                if (lines.Count == LinesToLookAt)
                    return lines;
            }
            else if (!isQuoted)
                line.Append(c);
        }

        lines.Add(line.ToString());
        return lines;
    }

    private static RefusedFileException Unknown() => new(ImportFailures.EncodingUnknown);
}
