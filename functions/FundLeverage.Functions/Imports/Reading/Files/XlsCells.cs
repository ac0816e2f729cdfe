using System.Globalization;

namespace FundLeverage.Functions.Imports.Reading.Files;

/// <summary>Reads the records that hold cells. Their numbers are binary; they are written out in digits at once.</summary>
internal sealed class XlsCells(List<NumberLook?> looks, List<string> texts, bool countsFrom1904)
{
    private (int Row, int Column)? _awaitsText;

    /// <summary>The cells of a record; none where it holds none.</summary>
    public IEnumerable<(int Row, Cell Cell)> Of(BiffRecord record)
    {
        switch (record.Id)
        {
            case BiffId.SharedText:
                var index = record.UInt32(6);
                if (index >= texts.Count)
                    throw BiffRecord.Damaged();
                if (texts[(int)index].Length > 0)
                    yield return At(record, new Cell(Column(record), CellType.Text, texts[(int)index]));
                break;
            case BiffId.Text or BiffId.RichText:
                record.MoveTo(6);
                if (record.Text() is { Length: > 0 } text)
                    yield return At(record, new Cell(Column(record), CellType.Text, text));
                break;
            case BiffId.Number:
                yield return At(record, Number(Column(record), record.UInt16(4), BitConverter.UInt64BitsToDouble(record.UInt64(6))));
                break;
            case BiffId.ShortNumber:
                yield return At(record, Number(Column(record), record.UInt16(4), Short(record.UInt32(6))));
                break;
            case BiffId.ManyShortNumbers:
                for (var at = 4; at + 6 < record.Length; at += 6)
                    yield return At(record, Number(Column(record) + ((at - 4) / 6), record.UInt16(at), Short(record.UInt32(at + 2))));
                break;
            case BiffId.BooleanOrError:
                yield return At(record, record.Byte(7) == 0 ? Boolean(Column(record), record.Byte(6)) : Error(Column(record), record.Byte(6)));
                break;
            case BiffId.Formula:
                if (Formula(record) is { } cell)
                    yield return At(record, cell);
                break;
        }
    }

    /// <summary>The text that a formula before it came to; null where none awaits one.</summary>
    public (int Row, Cell Cell)? TakeFormulaText(string text)
    {
        if (_awaitsText is not { } place)
            return null;
        _awaitsText = null;
        return text.Length == 0 ? null : (place.Row, new Cell(place.Column, CellType.Text, text));
    }

    private static (int Row, Cell Cell) At(BiffRecord record, Cell cell) => (record.UInt16(0) + 1, cell);

    private static int Column(BiffRecord record) => record.UInt16(2) + 1;

    private Cell? Formula(BiffRecord record)
    {
        _awaitsText = null;
        if (record.UInt16(12) != 0xFFFF)
            return Number(Column(record), record.UInt16(4), BitConverter.UInt64BitsToDouble(record.UInt64(6)));
        switch (record.Byte(6))
        {
            case 0:
                _awaitsText = (record.UInt16(0) + 1, Column(record));
                return null;
            case 1:
                return Boolean(Column(record), record.Byte(8));
            case 2:
                return Error(Column(record), record.Byte(8));
            default:
                return null;
        }
    }

    private Cell Number(int column, int style, double number)
    {
        var digits = number.ToString("R", CultureInfo.InvariantCulture);
        var look = style < looks.Count ? looks[style] : null;
        return look is { IsDate: true } && SerialDate.Read(digits, countsFrom1904) is { } day
            ? new Cell(column, CellType.Date, digits, look, day)
            : new Cell(column, CellType.Number, digits, look);
    }

    /// <summary>A number in 30 bits: whole or the upper half of a binary one, as it is or a hundred times itself.</summary>
    private static double Short(uint bits)
    {
        var number = (bits & 2) != 0 ? unchecked((int)bits) >> 2 : BitConverter.UInt64BitsToDouble((ulong)(bits & ~3u) << 32);
        return (bits & 1) != 0 ? number / 100 : number;
    }

    private static Cell Boolean(int column, byte value) => new(column, CellType.Boolean, value == 0 ? "FALSE" : "TRUE");

    private static Cell Error(int column, byte code) => new(column, CellType.Error, code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        0x2A => "#N/A",
        _ => "#VALUE!",
    });
}
