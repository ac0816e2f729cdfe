using FundLeverage.Domain.Results;

namespace FundLeverage.Functions.Imports.Reading.Files;

/// <summary>A workbook of Excel 97 to 2003 (MS-XLS, BIFF8).</summary>
internal sealed class XlsBook : IBook
{
    private const string Workbook = "Workbook";
    private const int LinkedToItself = 0x0401;
    private const int LinkedToFunctions = 0x3A01;
    private const int Biff8 = 0x0600;
    private const int MacroSheet = 1;
    private const int Worksheet = 0;

    private readonly List<NumberLook?> _looks = [];
    private readonly List<string> _texts = [];
    private readonly List<(int Start, bool IsHidden, string Name)> _listed = [];

    private XlsBook()
    {
    }

    public IReadOnlyList<ISheet> Sheets { get; private set; } = [];

    public bool CountsFrom1904 { get; private set; }

    public static XlsBook Open(Stream file, Meter meter)
    {
        var bytes = new byte[file.Length];
        file.Position = 0;
        file.ReadExactly(bytes);
        var parts = CompoundFile.Read(bytes);
        if (parts.Entries.ContainsKey("EncryptedPackage") || parts.Entries.ContainsKey("EncryptionInfo"))
            throw new RefusedFileException(ImportFailures.FileEncrypted);
        if (parts.Entries.ContainsKey("_VBA_PROJECT_CUR"))
            throw new RefusedFileException(ImportFailures.FileMacros);
        if (!parts.Entries.ContainsKey(Workbook))
            throw new RefusedFileException(parts.Entries.ContainsKey("Book") ? TooOld() : new Failure(ImportFailures.FileTypeUnknown, ""));
        var stream = parts.Stream(Workbook);
        var book = new XlsBook();
        book.ReadGlobals(stream, meter);
        book.Sheets = book._listed.ConvertAll(ISheet (sheet) => XlsSheet.Read(stream, sheet.Start, sheet.Name, sheet.IsHidden, new XlsCells(book._looks, book._texts, book.CountsFrom1904), meter));
        return book;
    }

    public void Dispose()
    {
        // The file was read whole.
    }

    private static Failure TooOld() => new(ImportFailures.FileTypeUnsupported, "", ("type", "Excel 5.0/95"));

    private void ReadGlobals(byte[] stream, Meter meter)
    {
        var formats = new Dictionary<int, NumberLook?>();
        var sheets = 0;
        foreach (var record in BiffRecord.All(stream, 0))
        {
            switch (record.Id)
            {
                case BiffId.BeginOfPart when record.UInt16(0) != Biff8:
                    throw new RefusedFileException(TooOld());
                case BiffId.Password:
                    throw new RefusedFileException(ImportFailures.FileEncrypted);
                case BiffId.LinkedBook when record.Length < 4 || record.UInt16(2) is not (LinkedToItself or LinkedToFunctions):
                    throw new RefusedFileException(ImportFailures.FileExternalLinks);
                case BiffId.DateMode:
                    CountsFrom1904 = record.UInt16(0) == 1;
                    break;
                case BiffId.Format:
                    record.MoveTo(2);
                    formats[record.UInt16(0)] = NumberLook.Of(record.Text());
                    break;
                case BiffId.Style:
                    var format = record.UInt16(2);
                    _looks.Add(formats.TryGetValue(format, out var look) ? look : NumberLook.OfBuiltIn(format));
                    break;
                case BiffId.Sheet:
                    if (++sheets > meter.Limits.Sheets)
                        throw new RefusedFileException(ImportFailures.TooManySheets, ("max", meter.Limits.Sheets));
                    List(record);
                    break;
                case BiffId.SharedTexts:
                    ReadTexts(record, meter);
                    break;
                case BiffId.EndOfPart:
                    return;
            }
        }
    }

    private void List(BiffRecord record)
    {
        var type = record.Byte(5);
        if (type == MacroSheet)
            throw new RefusedFileException(ImportFailures.FileMacros);
        record.MoveTo(6);
        if (type == Worksheet)
            _listed.Add(((int)Math.Min(record.UInt32(0), int.MaxValue - 8), (record.Byte(4) & 3) != 0, record.Text(isShort: true)));
    }

    private void ReadTexts(BiffRecord record, Meter meter)
    {
        var count = record.UInt32(4);
        record.MoveTo(8);
        for (var i = 0; i < count; i++)
        {
            if (i % 1024 == 0)
                meter.Check();
            _texts.Add(record.RichText());
            meter.Keep(_texts[^1].Length);
        }
    }
}
