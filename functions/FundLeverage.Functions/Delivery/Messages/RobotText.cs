using System.Text;

namespace FundLeverage.Functions.Delivery.Messages;

/// <summary>A notice as Markdown that group robots read. Names that people gave can neither format it nor call anybody.</summary>
internal static class RobotText
{
    /// <summary>The notice in at most so many bytes of UTF-8: what comes last is left out first, and a line that does not fit alone is cut.</summary>
    public static string Markdown(ReportNotice notice, int maxBytes)
    {
        var text = new StringBuilder();
        var bytes = 0;
        foreach (var line in Lines(notice))
        {
            var separator = text.Length == 0 ? "" : "\n\n";
            var left = maxBytes - bytes - separator.Length;
            var size = Encoding.UTF8.GetByteCount(line.Text);
            if (size > left && !line.MayBeCut)
                continue;
            var fitting = size > left ? Cut(line.Text, left) : line.Text;
            if (fitting.Length == 0)
                continue;
            text.Append(separator).Append(fitting);
            bytes += separator.Length + Encoding.UTF8.GetByteCount(fitting);
        }

        return text.ToString();
    }

    /// <summary>Signs that mean something to one of the robots, in full width.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
            plain.Append(c is '<' or '>' or '[' or ']' or '(' or ')' or '*' or '_' or '~' or '`' or '#' or '@' or '\\' or '|' ? (char)(c + ('＜' - '<')) : char.IsControl(c) ? ' ' : c);
        return plain.ToString();
    }

    private static IEnumerable<(string Text, bool MayBeCut)> Lines(ReportNotice notice)
    {
        yield return ($"### {Plain(notice.Title)}", true);
        yield return (Plain(notice.Sentence), true);
        if (notice.Restates is { } restates)
            yield return (Plain(restates), true);
        yield return (Plain(notice.Dates), false);
        if (notice.PageLink is not { } page)
            yield break;
        yield return ($"[{notice.Say("open")}]({page})", false);
        foreach (var file in notice.Files)
            yield return ($"[{file.Format.ToUpperInvariant()}]({notice.FileLink(file)})", false);
    }

    /// <summary>The beginning of a text, whole characters, with an ellipsis.</summary>
    private static string Cut(string text, int maxBytes)
    {
        const char ellipsis = '…';
        var room = maxBytes - Encoding.UTF8.GetByteCount([ellipsis]);
        var cut = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            room -= rune.Utf8SequenceLength;
            if (room < 0)
                break;
            cut.Append(rune);
        }

        return cut.Length == 0 ? "" : cut.Append(ellipsis).ToString();
    }
}
