using System.Buffers.Binary;
using System.Text;

namespace FundLeverage.Functions.Imports.Reading.Files;

/// <summary>
/// The directory of a ZIP file, walked before anything makes objects of it: how many parts there are, what they say they inflate
/// to, and whether their names mean something that is refused.
/// </summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int HeadLength = 46;
    private const uint EndSignature = 0x06054b50;
    private const uint HeadSignature = 0x02014b50;
    private const int LongestComment = ushort.MaxValue;
    private const long SmallPart = 1024 * 1024;

    /// <summary>Refuses what is not to be opened.</summary>
    public static void Check(Stream file, Meter meter)
    {
        var (start, size, count) = End(file);
        var limits = meter.Limits;
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var sheets = 0;
        long inflated = 0;
        file.Position = start;
        Span<byte> head = stackalloc byte[HeadLength];
        for (long walked = 0, parts = 0; walked < size; parts++)
        {
            if (file.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false) < HeadLength || BinaryPrimitives.ReadUInt32LittleEndian(head) != HeadSignature || parts >= count)
                throw Damaged();
            var (compressed, length) = (BinaryPrimitives.ReadUInt32LittleEndian(head[20..]), BinaryPrimitives.ReadUInt32LittleEndian(head[24..]));
            var (name, extra, comment) = (BinaryPrimitives.ReadUInt16LittleEndian(head[28..]), BinaryPrimitives.ReadUInt16LittleEndian(head[30..]), BinaryPrimitives.ReadUInt16LittleEndian(head[32..]));
            if ((BinaryPrimitives.ReadUInt16LittleEndian(head[8..]) & 1) != 0)
                throw new RefusedFileException(ImportFailures.FileEncrypted);

            // A part of 4 GiB and more would have its length elsewhere; it is too large as it is.
            inflated += length;
            if (inflated > limits.InflatedBytes)
                throw new RefusedFileException(length > SmallPart && length / limits.InflationRatio > compressed ? Ratio(limits) : new(ImportFailures.FileInflates, "", ("max", limits.InflatedBytes / 1024 / 1024)));
            if (length > SmallPart && length / limits.InflationRatio > compressed)
                throw new RefusedFileException(Ratio(limits));

            var part = Name(file, name);
            if (!names.Add(part))
                throw Damaged();
            if (part.StartsWith("xl/worksheets/sheet", StringComparison.OrdinalIgnoreCase) && ++sheets > limits.Sheets)
                throw new RefusedFileException(ImportFailures.TooManySheets, ("max", limits.Sheets));
            if (parts >= limits.Parts)
                throw new RefusedFileException(ImportFailures.FileParts, ("max", limits.Parts));
            file.Seek(extra + comment, SeekOrigin.Current);
            walked += HeadLength + name + extra + comment;
        }

        if (names.Count != count)
            throw Damaged();
        RefuseByName(names);
    }

    private static Domain.Results.Failure Ratio(ImportLimits limits) => new(ImportFailures.FileRatio, "", ("max", limits.InflationRatio));

    private static void RefuseByName(HashSet<string> names)
    {
        if (names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || name.StartsWith("xl/macrosheets/", StringComparison.OrdinalIgnoreCase)))
            throw new RefusedFileException(ImportFailures.FileMacros);
        if (names.Any(name => name.StartsWith("xl/externalLinks/", StringComparison.OrdinalIgnoreCase)))
            throw new RefusedFileException(ImportFailures.FileExternalLinks);
    }

    /// <summary>Finds the directory by the record at the end of the file.</summary>
    private static (long Start, long Size, int Count) End(Stream file)
    {
        var tail = new byte[(int)Math.Min(file.Length, EndLength + LongestComment)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        for (var i = tail.Length - EndLength; i >= 0; i--)
        {
            var end = tail.AsSpan(i);
            if (BinaryPrimitives.ReadUInt32LittleEndian(end) != EndSignature)
                continue;
            var count = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
            var size = BinaryPrimitives.ReadUInt32LittleEndian(end[12..]);
            var start = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
            if (start + (long)size <= file.Length - tail.Length + i && count > 0)
                return (start, size, count);
        }

        throw Damaged();
    }

    private static string Name(Stream file, int length)
    {
        var bytes = new byte[length];
        if (file.ReadAtLeast(bytes, length, throwOnEndOfStream: false) < length)
            throw Damaged();
        return Encoding.UTF8.GetString(bytes).Replace('\\', '/').TrimStart('/');
    }

    private static RefusedFileException Damaged() => new(ImportFailures.FileDamaged);
}
