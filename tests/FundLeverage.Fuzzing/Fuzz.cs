using System.Collections.Concurrent;
using System.Globalization;
using FundLeverage.Fuzzing.Files;
using FundLeverage.Fuzzing.Requests;

namespace FundLeverage.Fuzzing;

/// <summary>Sends cases into a boundary, one after the other, and keeps what does not hold.</summary>
public sealed class Fuzz : IAsyncDisposable
{
    /// <summary>How long one case may take before it is cancelled, and again until the cancellation must have worked.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly IBoundary _boundary;
    private readonly int _seed;
    private readonly ConcurrentDictionary<string, int> _outcomes = new(StringComparer.Ordinal);

    private Fuzz(IBoundary boundary, int seed)
    {
        _boundary = boundary;
        _seed = seed;
    }

    /// <summary>The boundaries: files into the reader; files, JSON bodies and queries over HTTP.</summary>
    public static IReadOnlyList<string> Boundaries { get; } = [ReaderBoundary.Is, UploadBoundary.Is, BodyBoundary.Is, QueryBoundary.Is];

    /// <summary>Cases sent.</summary>
    public int Cases { get; private set; }

    /// <summary>What does not hold.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Is told the number of each case before it is sent.</summary>
    public Action<int>? Before { get; set; }

    /// <summary>How often each outcome came: what a run reached.</summary>
    public IReadOnlyDictionary<string, int> Outcomes => _outcomes;

    /// <summary>Opens a boundary.</summary>
    /// <param name="boundary">One of <see cref="Boundaries"/>.</param>
    /// <param name="seed">The seed of every case.</param>
    /// <param name="connectionString">A storage account to write to; the reader needs none.</param>
    public static async Task<Fuzz> OpenAsync(string boundary, int seed, string connectionString) => new(
        boundary switch
        {
            ReaderBoundary.Is => new ReaderBoundary(),
            UploadBoundary.Is => new UploadBoundary(await ScratchFunds.StartAsync(connectionString)),
            BodyBoundary.Is => new BodyBoundary(await ScratchFunds.StartAsync(connectionString)),
            QueryBoundary.Is => new QueryBoundary(await ScratchFunds.StartAsync(connectionString)),
            _ => throw new ArgumentOutOfRangeException(nameof(boundary), boundary, $"One of {string.Join(", ", Boundaries)}."),
        },
        seed);

    /// <summary>Sends cases from number 1 on until that many are sent or the time is over.</summary>
    public async Task RunAsync(int cases, CancellationToken timeIsOver)
    {
        for (var number = 1; number <= cases && !timeIsOver.IsCancellationRequested; number++)
            await CaseAsync(number);
    }

    /// <summary>Sends one case.</summary>
    public async Task CaseAsync(int number)
    {
        Cases++;
        Before?.Invoke(number);
        using var deadline = new CancellationTokenSource(Deadline);
        Verdict verdict;
        try
        {
            verdict = await Task.Run(() => _boundary.TryAsync(new Dice(_seed, _boundary.Name, number), number, deadline.Token)).WaitAsync(Deadline * 2);
        }
        catch (OperationCanceledException)
        {
            verdict = new Verdict("", "hang", $"it took longer than {Deadline}, and was cancelled");
        }
        catch (TimeoutException)
        {
            verdict = new Verdict("", "hang", $"it took longer than {Deadline}, and did not stop when it was cancelled");
        }
#pragma warning disable CA1031 // Whatever comes out is the finding.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            verdict = new Verdict("", "exception", failure.ToString());
        }

        _outcomes.AddOrUpdate(verdict.Outcome, 1, (_, count) => count + 1);
        if (verdict.Wrong is { } wrong)
            Findings.Add(new Finding(_boundary.Name, _seed, number, verdict.Sent, wrong));
    }

    /// <summary>Cases, outcomes and findings as text.</summary>
    public string Report() => string.Create(
        CultureInfo.InvariantCulture,
        $"{_boundary.Name}: {Cases} cases, {Findings.Count} findings\n  {string.Join(", ", _outcomes.OrderByDescending(outcome => outcome.Value).Select(outcome => $"{outcome.Key} {outcome.Value}"))}\n");

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _boundary.DisposeAsync();
}
