namespace FundLeverage.Fuzzing.Files;

/// <summary>Changes to a file's bytes, whatever they mean.</summary>
internal static class ByteChanges
{
    private static readonly byte[][] Numbers =
    [
        [0xFF, 0xFF, 0xFF, 0xFF], [0xFF, 0xFF, 0xFF, 0x7F], [0, 0, 0, 0x80], [0, 0, 0, 0], [0xFE, 0xFF, 0xFF, 0xFF], [1, 0, 0, 0], [0xFF, 0xFF], [0, 0x80], [0xFF, 0x7F], [0x20, 0x20], [0x24, 0x20],
    ];

    public static byte[] Change(byte[] file, Dice dice)
    {
        List<byte> bytes = [.. file];
        for (var left = 1 + dice.Below(dice.OneIn(4) ? 30 : 4); left > 0 && bytes.Count > 8; left--)
            Once(bytes, dice);
        return [.. bytes];
    }

    private static void Once(List<byte> bytes, Dice dice)
    {
        var at = dice.Below(bytes.Count);
        var length = Math.Min(bytes.Count - at, 1 + dice.Below(dice.OneIn(3) ? 2_000 : 16));
        switch (dice.Below(9))
        {
            case 0:
                bytes[at] ^= (byte)(1 << dice.Below(8));
                break;
            case 1:
                bytes[at] = (byte)dice.Below(256);
                break;
            case 2 or 3:
                foreach (var part in dice.Pick(Numbers))
                {
                    if (at < bytes.Count)
                        bytes[at++] = part;
                }

                break;
            case 4:
                bytes.RemoveRange(at, length);
                break;
            case 5:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 6:
                bytes.InsertRange(dice.Below(bytes.Count), bytes.GetRange(at, length));
                break;
            case 7:
                bytes.InsertRange(at, dice.Bytes(length));
                break;
            default:
                if (dice.OneIn(4))
                    bytes.RemoveRange(at, bytes.Count - at);
                else
                    bytes[at] = unchecked((byte)(bytes[at] + 1));
                break;
        }
    }
}
