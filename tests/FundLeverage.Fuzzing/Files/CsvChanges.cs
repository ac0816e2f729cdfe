using System.Text;

namespace FundLeverage.Fuzzing.Files;

/// <summary>Changes to the cells of a CSV file and to how it is encoded.</summary>
internal static class CsvChanges
{
    private const int MostToGrow = 200_000;
    private const int MostToSend = 5_000_000;

    private static readonly string[] Encodings = ["utf-8", "utf-8", "utf-8", "gb18030", "gb18030", "utf-16", "utf-16BE", "utf-32", "iso-8859-1", "big5", "utf-7x"];
    private static readonly string[] Separators = [",", ";", "\t", "|", "，", ",\"", "\",\""];

    public static byte[] Change(byte[] file, Dice dice)
    {
        var text = Decode(file);
        for (var left = 1 + dice.Below(4); left > 0; left--)
            text = Once(text, dice);
        // A body beyond what the server reads breaks the connection off; no answer is seen then.
        text = text[..Math.Min(text.Length, MostToSend)];
        var encoding = dice.Pick(Encodings);
        if (encoding == "utf-7x")
            return [.. Encoding.UTF8.GetPreamble(), .. Encoding.Unicode.GetBytes(text)];
        var chosen = Encoding.GetEncoding(encoding);
        return dice.OneIn(3) ? chosen.GetBytes(text) : [.. chosen.GetPreamble(), .. chosen.GetBytes(text)];
    }

    private static string Decode(byte[] file)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        if (file is [0xFF, 0xFE, ..])
            return Encoding.Unicode.GetString(file);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.GetEncoding("gb18030").GetString(file);
        }
    }

    private static string Once(string text, Dice dice)
    {
        // Rows of long cells many times over, many times over, are too much for the fuzzer itself.
        if (text.Length > MostToGrow)
            return text[..^1];
        List<List<string>> rows = [.. text.Split('\n').Select(line => line.Split(',').ToList())];
        var row = dice.Pick(rows);
        var at = dice.Below(row.Count);
        switch (dice.Below(10))
        {
            case 0 or 1 or 2:
                row[at] = dice.Pick(Odd.Texts);
                break;
            case 3:
                row[at] = "\"" + dice.Pick(Odd.Texts).Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
                break;
            case 4:
                var other = dice.Pick(rows);
                var place = dice.Below(other.Count);
                (row[at], other[place]) = (other[place], row[at]);
                break;
            case 5:
                rows.InsertRange(dice.Below(rows.Count), Enumerable.Repeat(row, 1 + dice.Below(dice.OneIn(10) ? 400 : 4)));
                break;
            case 6:
                row.InsertRange(at, Enumerable.Repeat(dice.Pick(Odd.Texts), dice.OneIn(5) ? 300 : 1));
                break;
            case 7:
                rows.Remove(row);
                break;
            case 8:
                return text.Replace(",", dice.Pick(Separators), StringComparison.Ordinal);
            default:
                return text.Insert(dice.Below(text.Length + 1), dice.Pick(["\"", "\"\"", "\r", "\n", "\0", "sep=;\r\n", ",,,,"]));
        }

        return string.Join('\n', rows.Select(cells => string.Join(',', cells)));
    }
}
