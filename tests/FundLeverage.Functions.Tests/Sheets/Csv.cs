using System.Text;

namespace FundLeverage.Functions.Tests.Sheets;

/// <summary>CSV by RFC 4180, read strictly.</summary>
internal static class Csv
{
    public static string[][] Read(string text)
    {
        var rows = new List<string[]>();
        var fields = new List<string>();
        var field = new StringBuilder();
        var isQuoted = false;
        for (var i = text.StartsWith('\uFEFF') ? 1 : 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                field.Append(text[i++]);
            else if (c == '"')
                isQuoted = !isQuoted;
            else if (isQuoted || c is not (',' or '\r' or '\n'))
                field.Append(c);
            else if (c != '\r')
            {
                fields.Add(field.ToString());
                field.Clear();
                if (c == '\n')
                {
                    rows.Add([.. fields]);
                    fields.Clear();
                }
            }
        }

        return field.Length + fields.Count == 0 ? [.. rows] : throw new FormatException("The last line does not end.");
    }
}
