using System.Buffers.Binary;

namespace FundLeverage.Fuzzing.Files;

/// <summary>Changes to the records of an old workbook: type, length, content. The stream around them stays sound.</summary>
internal static class RecordChanges
{
    private static readonly ushort[] Types =
        [0x0006, 0x000A, 0x0013, 0x0022, 0x002F, 0x003C, 0x0042, 0x0055, 0x007D, 0x0085, 0x0086, 0x008C, 0x00BD, 0x00BE, 0x00D3, 0x00E0, 0x00E5, 0x00FC, 0x00FD, 0x0200, 0x0201, 0x0203, 0x0204, 0x0205, 0x0207, 0x0208, 0x0221, 0x027E, 0x041E, 0x0809];

    private static readonly byte[] Beginning = [0x09, 0x08, 0x10, 0x00];

    public static byte[] Change(byte[] file, Dice dice)
    {
        var bytes = (byte[])file.Clone();
        var records = Records(bytes);
        for (var left = 1 + dice.Below(4); left > 0; left--)
        {
            var (at, length) = dice.Pick(records);
            switch (dice.Below(5))
            {
                case 0:
                    BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at), dice.Pick(Types));
                    break;
                case 1:
                    BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at + 2), (ushort)(dice.OneIn(2) ? dice.Below(0x10000) : Math.Max(0, length + dice.Below(9) - 4)));
                    break;
                case 2 when length >= 4:
                    dice.Bytes(2).CopyTo(bytes, at + 4 + (2 * dice.Below(length / 2)));
                    break;
                case 3 when length >= 4:
                    BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at + 4 + dice.Below(length - 1)), dice.Pick<ushort>([0, 1, 0xFFFF, 0x7FFF, 0x8000, 0x00FF, 0x0100, 255, 256]));
                    break;
                default:
                    var (from, size) = dice.Pick(records);
                    var both = Math.Min(length, size) + 4;
                    bytes.AsSpan(from, both).ToArray().CopyTo(bytes, at);
                    break;
            }
        }

        return bytes;
    }

    /// <summary>The records from the first beginning of a book or sheet on, as far as they follow one another.</summary>
    private static List<(int At, int Length)> Records(byte[] bytes)
    {
        List<(int, int)> found = [];
        var at = bytes.AsSpan().IndexOf(Beginning);
        while (at >= 0 && at + 4 <= bytes.Length)
        {
            int length = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at + 2));
            if (at + 4 + length > bytes.Length)
                break;
            found.Add((at, length));
            at += 4 + length;
        }

        return found;
    }
}
