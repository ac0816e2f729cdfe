using System.Globalization;
using System.Text.RegularExpressions;
using FundLeverage.Domain.Claims;

namespace FundLeverage.Domain.Tests.Claims;

/// <summary>
/// Sentences in the styles of newspapers and reports, each with what a careful auditor would say, by concept in the files of
/// <c>Sentences</c>: <c>verdict | reading = quotient | the sentence</c>.
/// </summary>
public sealed partial class SentenceTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Claims", "Sentences");

    public static TheoryData<string, string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string, string>();
            foreach (var (file, line) in Lines())
            {
                var cells = line.Split('|', 3, StringSplitOptions.TrimEntries);
                rows.Add(file, cells[0], cells[1], cells[2]);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Check_Sentence_IsJudgedAsAnAuditorWould(string file, string verdict, string reading, string sentence)
    {
        _ = file;
        var report = ClaimChecker.Check(sentence);

        Assert.Equal((verdict, reading), (Camel(report.Verdict), Text(report.Main?.Reading)));
    }

    [Fact]
    public void Files_EveryVerdictAndReading_Occurs()
    {
        var cells = Lines().Select(row => row.Line.Split('|', StringSplitOptions.TrimEntries)).ToList();

        Assert.Equal(Enum.GetValues<ClaimVerdict>().Select(Camel).Order(StringComparer.Ordinal), cells.Select(cell => cell[0]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(
            ClaimReading.Measures.Except(["invested"]).Order(StringComparer.Ordinal),
            cells.Select(cell => cell[1].Split(' ')[0]).Where(measure => measure != "-").Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>What holds as printed does not hold with one of the amounts it is worked out from a unit off: 亿 for 万, 万 for 亿.</summary>
    [Theory]
    [MemberData(nameof(Rows))]
    public void Check_SentenceThatHolds_WithAnAmountInTheWrongUnit_DoesNotHold(string file, string verdict, string reading, string sentence)
    {
        if (verdict != "holds" || file != "multiples" || !reading.StartsWith('M'))
            return;
        var used = ClaimChecker.Check(sentence).Main!.Reading!;
        var figures = used.Numerator.Concat(used.Less).Concat(used.Denominator).ToList();
        foreach (Match unit in Units().Matches(sentence))
        {
            if (!figures.Any(figure => figure.Start <= unit.Index && unit.Index < figure.End))
                continue;
            var slipped = sentence[..unit.Index] + (unit.Value == "亿" ? "万" : "亿") + sentence[(unit.Index + 1)..];

            Assert.NotEqual(ClaimVerdict.Holds, ClaimChecker.Check(slipped).Verdict);
        }
    }

    private static IEnumerable<(string File, string Line)> Lines() =>
        from path in Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal)
        from line in File.ReadLines(path)
        where line.Length > 0 && line[0] != '#'
        select (Path.GetFileNameWithoutExtension(path), line);

    private static string Text(ClaimReading? reading) =>
        reading is null ? "-" : string.Create(CultureInfo.InvariantCulture, $"{reading.Measure} = {reading.Quotient.Show(4)}");

    private static string Camel(ClaimVerdict verdict) => verdict.ToString() is var name ? char.ToLowerInvariant(name[0]) + name[1..] : "";

    [GeneratedRegex("(?<=[0-9])[亿万](?=元)")]
    private static partial Regex Units();
}
