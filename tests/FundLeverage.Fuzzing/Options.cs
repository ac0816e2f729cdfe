using System.Globalization;

namespace FundLeverage.Fuzzing;

/// <summary>What a person asks for on the command line.</summary>
internal sealed record Options(int Seed, int Minutes, int? Case, IReadOnlyList<string> Boundaries, bool Trace)
{
    public static string Usage => $"""
        Options, after --:
          --minutes N    how long to run; 1 unless said otherwise
          --seed N       the seed; the same gives the same cases; 1 unless said otherwise
          --boundary B   one of {string.Join(", ", Fuzz.Boundaries)}; all of them, side by side, unless said otherwise
          --case N       that case alone, of one boundary
          --trace yes    print the number of each case before it is sent: the last one is that which ended the program
        """;

    /// <summary>Null when something cannot be read.</summary>
    public static Options? Parse(string[] args)
    {
        var options = new Options(1, 1, null, Fuzz.Boundaries, Trace: false);
        if (args.Length % 2 != 0)
            return null;
        foreach (var pair in args.Chunk(2))
        {
            var isNumber = int.TryParse(pair[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            if (pair[0] switch
            {
                "--minutes" when isNumber && number > 0 => options with { Minutes = number },
                "--seed" when isNumber => options with { Seed = number },
                "--case" when isNumber && number > 0 => options with { Case = number },
                "--trace" when pair[1] == "yes" => options with { Trace = true },
                "--boundary" when Fuzz.Boundaries.Contains(pair[1]) => options with { Boundaries = [pair[1]] },
                _ => null,
            } is not { } read)
                return null;
            options = read;
        }

        return options.Case is not null && options.Boundaries.Count > 1 ? null : options;
    }
}
