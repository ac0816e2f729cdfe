using FundLeverage.Testing;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Tests.Oracle;

/// <summary>
/// Submitters and reviewers who do things at random, right and wrong, over HTTP. What the service accepted goes into the
/// oracle's book; of its rules they know nothing.
/// </summary>
internal sealed class RandomClerks(TestApi api, string fund, int seed)
{
    private const int SubFunds = 14;
    private readonly Random _random = new(seed);
    private readonly Dictionary<long, Pending> _pending = [];

    public NaiveBook Book { get; } = new();

    /// <summary>How many of each operation were accepted, and how many refused.</summary>
    public SortedDictionary<string, (int Accepted, int Refused)> Tally { get; } = new(StringComparer.Ordinal);

    /// <summary>Instants at which something was recorded.</summary>
    public List<string> Instants { get; } = [];

    public Task StepAsync() => _random.Next(100) switch
    {
        < 46 => SubmitAsync(),
        < 80 => ApproveAsync(_random.Next(4) == 0 ? _random.Next(2, 8) : 1),
        < 86 => RejectAsync(),
        < 92 => ReverseAsync(correct: false),
        _ => ReverseAsync(correct: true),
    };

    private async Task SubmitAsync()
    {
        var (kind, route, body, fact) = Draft();
        if (await PostAsync(kind, route, body, "submitter") is { } receipt)
            _pending.Add((long)receipt["seq"]!, new Pending([fact((long)receipt["seq"]!)], null));
    }

    private async Task ApproveAsync(int count)
    {
        var seqs = Some(_pending.Keys, count);
        if (seqs.Count == 0)
            return;
        var receipt = count == 1
            ? await PostAsync("approve", $"records/{seqs[0]}/approval", new { }, "approver")
            : await PostAsync("approve several", "approvals", new { records = seqs.Select(seq => new { seq }) }, "approver");
        if (receipt is null)
            return;
        foreach (var seq in seqs.Where(_pending.ContainsKey))
        {
            var pending = _pending[seq];
            foreach (var fact in pending.Facts)
                fact.ApprovedAt = (string)receipt["recordedAt"]!;
            if (pending.Reverses is not null)
                pending.Reverses.ReversedAt = (string)receipt["recordedAt"]!;
            Book.Facts.AddRange(pending.Facts);
            _pending.Remove(seq);
        }
    }

    private async Task RejectAsync()
    {
        var seqs = Some(_pending.Keys, 1);
        if (seqs.Count == 1 && await PostAsync("reject", $"records/{seqs[0]}/rejection", new { reason = "随机驳回" }, "approver") is not null)
            _pending.Remove(seqs[0]);
    }

    private async Task ReverseAsync(bool correct)
    {
        var standing = Book.Facts.Where(f => f.ReversedAt is null).ToList();
        if (standing.Count == 0)
            return;
        var target = standing[_random.Next(standing.Count)];
        if (!correct)
        {
            if (await PostAsync("reverse", $"records/{target.Seq}/reversal", new { reason = "随机冲销" }, "submitter") is { } reversal)
                _pending.Add((long)reversal["seq"]!, new Pending([], target));
            return;
        }

        var (_, _, replacement, fact) = Draft(target.Kind, target.SubFund, target.What);
        if (await PostAsync("correct", $"records/{target.Seq}/reversal", new { reason = "随机更正", replacement }, "submitter") is { } receipt)
            _pending.Add((long)receipt["seq"]!, new Pending([fact((long)receipt["seq"]! - 1)], target));
    }

    /// <summary>A submission at random: mostly sensible, sometimes not, back-dated and future-dated.</summary>
    private (string Kind, string Route, object Body, Func<long, Fact> Fact) Draft(string? kind = null, string? subFund = null, string? what = null)
    {
        subFund ??= $"s{_random.Next(SubFunds)}";
        kind ??= Pick("commitment", "commitment", "commitment", "size", "size", "paidIn", "paidIn", "paidIn", "subFund", "status");
        var day = new DateOnly(2020, 1, 1).AddDays(_random.Next(4 * 365)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var fen = _random.NextInt64(1, 50_000_000_00L);
        var yuan = fen / 100m;
        switch (kind)
        {
            case "subFund":
                var formedOn = _random.Next(4) == 0 ? null : "2020-0" + _random.Next(1, 7) + "-01";
                return (kind, "sub-funds", new { id = subFund, name = $"{subFund}基金{_random.Next(1000)}", formedOn }, seq => new Fact(seq, kind, subFund, formedOn ?? "", formedOn ?? "", 0));
            case "status":
                var status = Pick("formed", "formed", "liquidated");
                object change = what is null ? new { status, effectiveOn = day } : new { subFund, status, effectiveOn = day };
                return (kind, $"sub-funds/{subFund}/status", change, seq => new Fact(seq, kind, subFund, day, status, 0));
            case "commitment":
                var move = what ?? Pick("initial", "initial", "increase", "increase", "reduce", "transferOut", "cancel");
                object commitment = move == "cancel"
                    ? new { subFund, change = move, effectiveOn = day, approvedBeforeFormation = true }
                    : new { subFund, change = move, amount = yuan, effectiveOn = day, approvedBeforeFormation = true };
                return (kind, "commitments", commitment, seq => new Fact(seq, kind, subFund, day, move, fen));
            case "size":
                var basis = Pick("committed", "committed", "target");
                var total = fen * 40;
                long[]? sources = _random.Next(3) == 0 || basis == "committed" ? null : [_random.NextInt64(total / 4), _random.NextInt64(total / 4), _random.NextInt64(total / 4)];
                object? given = sources is null ? null : new { otherFiscal = sources[0] / 100m, stateOwned = sources[1] / 100m, @private = sources[2] / 100m };
                return (kind, "fund-sizes", new { subFund, basis, amount = total / 100m, effectiveOn = day, sources = given, approvedBeforeFormation = true }, seq => new Fact(seq, kind, subFund, day, basis, total, sources));
            default:
                var source = Pick("guidanceFund", "otherFiscal", "stateOwned", "private");
                var paid = source == "guidanceFund" ? (fen / 20) + 1 : fen;
                return (kind, "paid-in-capital", new { subFund, source, amount = paid / 100m, effectiveOn = day, approvedBeforeFormation = true }, seq => new Fact(seq, kind, subFund, day, source, paid));
        }
    }

    private async Task<JObject?> PostAsync(string operation, string route, object body, string person)
    {
        var answer = await api.PostAsync($"/api/funds/{fund}/{route}", body, person: person);
        if (answer.Status is not (201 or 404 or 409 or 422))
            throw new InvalidOperationException($"{operation}: {answer.Status} {answer.Body}");
        var (accepted, refused) = Tally.GetValueOrDefault(operation);
        Tally[operation] = answer.Status == 201 ? (accepted + 1, refused) : (accepted, refused + 1);
        if (answer.Status != 201)
            return null;
        var json = answer.Json;
        Instants.Add((string)json["recordedAt"]!);
        return json;
    }

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];

    private List<long> Some(IEnumerable<long> from, int count)
    {
        var all = from.Order().ToArray();
        _random.Shuffle(all);
        return [.. all.Take(count)];
    }

    /// <summary>What a submission becomes once approved: facts that begin to count, and one that ceases.</summary>
    private sealed record Pending(IReadOnlyList<Fact> Facts, Fact? Reverses);
}
