namespace FundLeverage.Fuzzing;

/// <summary>A place where something from outside enters.</summary>
internal interface IBoundary : IAsyncDisposable
{
    string Name { get; }

    /// <summary>Makes one case and sends it in.</summary>
    Task<Verdict> TryAsync(Dice dice, int number, CancellationToken cancellationToken);
}

/// <summary>What became of a case.</summary>
/// <param name="Sent">The case, short.</param>
/// <param name="Outcome">What it came to: a status, a code.</param>
/// <param name="Wrong">What does not hold; null when all does.</param>
internal sealed record Verdict(string Sent, string Outcome, string? Wrong = null);

/// <summary>Something that does not hold.</summary>
/// <param name="Boundary">Where.</param>
/// <param name="Seed">The seed of the run.</param>
/// <param name="Number">The number of the case.</param>
/// <param name="Sent">The case, short.</param>
/// <param name="Wrong">What does not hold.</param>
public sealed record Finding(string Boundary, int Seed, int Number, string Sent, string Wrong)
{
    /// <summary>What findings of one cause have in common: the exception and where it came from, without numbers.</summary>
    internal string Kind => string.Concat(string.Join('\n', Wrong.Split('\n').Take(4)).Where(c => !char.IsAsciiDigit(c)));

    /// <summary>The finding, and how to have it again.</summary>
    public override string ToString() =>
        $"{Boundary} #{Number}: {Wrong}\n  sent: {Sent}\n  again: dotnet run --project tests/FundLeverage.Fuzzing -- --seed {Seed} --boundary {Boundary} --case {Number}";
}
