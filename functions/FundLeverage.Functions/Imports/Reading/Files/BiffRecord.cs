using System.Buffers.Binary;
using System.Text;

namespace FundLeverage.Functions.Imports.Reading.Files;

/// <summary>The records of a workbook of Excel 97 to 2003 (MS-XLS) that are looked at.</summary>
internal enum BiffId : ushort
{
    Formula = 0x0006,
    EndOfPart = 0x000A,
    DateMode = 0x0022,
    Password = 0x002F,
    Continue = 0x003C,
    ColumnInfo = 0x007D,
    Sheet = 0x0085,
    ManyShortNumbers = 0x00BD,
    RichText = 0x00D6,
    Style = 0x00E0,
    MergedCells = 0x00E5,
    SharedTexts = 0x00FC,
    SharedText = 0x00FD,
    LinkedBook = 0x01AE,
    Number = 0x0203,
    Text = 0x0204,
    BooleanOrError = 0x0205,
    FormulaText = 0x0207,
    Row = 0x0208,
    ShortNumber = 0x027E,
    Format = 0x041E,
    BeginOfPart = 0x0809,
}

/// <summary>A record with those that continue it.</summary>
internal sealed class BiffRecord(BiffId id, byte[] stream, List<(int Start, int Length)> pieces)
{
    private int _piece;
    private int _position = pieces[0].Start;

    public BiffId Id => id;

    /// <summary>Bytes of the record without its continuations.</summary>
    public int Length => pieces[0].Length;

    private int LeftInPiece => pieces[_piece].Start + pieces[_piece].Length - _position;

    /// <summary>The records from a place on, to the end of the stream.</summary>
    public static IEnumerable<BiffRecord> All(byte[] stream, int position)
    {
        while (TryHead(stream, position, out var id, out var length))
        {
            var pieces = new List<(int, int)> { (position + 4, length) };
            position += 4 + length;
            while (TryHead(stream, position, out var next, out var more) && next == BiffId.Continue)
            {
                pieces.Add((position + 4, more));
                position += 4 + more;
            }

            yield return new BiffRecord(id, stream, pieces);
        }
    }

    public byte Byte(int at) => at < Length ? stream[pieces[0].Start + at] : throw Damaged();

    public ushort UInt16(int at) => at + 2 <= Length ? BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(pieces[0].Start + at)) : throw Damaged();

    public uint UInt32(int at) => at + 4 <= Length ? BinaryPrimitives.ReadUInt32LittleEndian(stream.AsSpan(pieces[0].Start + at)) : throw Damaged();

    public ulong UInt64(int at) => UInt32(at) | ((ulong)UInt32(at + 4) << 32);

    /// <summary>Goes on reading from a place of the record.</summary>
    public void MoveTo(int at)
    {
        _piece = 0;
        _position = pieces[0].Start + at;
    }

    /// <summary>A text whose length takes one byte or two.</summary>
    public string Text(bool isShort = false) => Characters(isShort ? Next() : Next() | (Next() << 8), Next());

    /// <summary>A text of the shared list: with marks for its looks and its pronunciation, which are passed over.</summary>
    public string RichText()
    {
        var count = Next() | (Next() << 8);
        var flags = Next();
        var runs = (flags & 8) != 0 ? Next() | (Next() << 8) : 0;
        long extra = (flags & 4) != 0 ? (uint)(Next() | (Next() << 8) | (Next() << 16)) | ((uint)Next() << 24) : 0;
        var text = Characters(count, flags);
        for (var left = (runs * 4L) + extra; left > 0;)
        {
            Reach();
            var step = (int)Math.Min(left, LeftInPiece);
            _position += step;
            left -= step;
        }

        return text;
    }

    public static RefusedFileException Damaged() => new(ImportFailures.FileDamaged);

    private static bool TryHead(byte[] stream, int position, out BiffId id, out int length)
    {
        (id, length) = (default, 0);
        if (position + 4 > stream.Length)
            return false;
        id = (BiffId)BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(position));
        length = BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(position + 2));
        if (id == 0 && length == 0)
            return false;
        return position + 4 + length <= stream.Length ? true : throw Damaged();
    }

    /// <summary>Characters of one byte or two; where a text goes on in a continuation, that says anew which.</summary>
    private string Characters(int count, int flags)
    {
        var text = new StringBuilder(count);
        while (text.Length < count)
        {
            if (LeftInPiece == 0)
            {
                Reach();
                flags = Next();
            }

            if ((flags & 1) == 0)
                text.Append((char)Next());
            else
                text.Append((char)(Next() | (Next() << 8)));
        }

        return text.ToString();
    }

    private int Next()
    {
        Reach();
        return stream[_position++];
    }

    private void Reach()
    {
        while (LeftInPiece <= 0)
        {
            if (++_piece >= pieces.Count)
            {
                _piece = pieces.Count - 1;
                throw Damaged();
            }

            _position = pieces[_piece].Start;
        }
    }
}
