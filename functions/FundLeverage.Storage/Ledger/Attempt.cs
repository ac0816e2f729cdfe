using FundLeverage.Storage.Tables;
using NodaTime;

namespace FundLeverage.Storage.Ledger;

/// <summary>Tries again with growing, scattered pauses until its patience ends.</summary>
internal sealed class Attempt(Instant deadline)
{
    private Exception? _cause;
    private int _failed;

    public void Failed(Exception? cause)
    {
        _cause = cause;
        _failed++;
    }

    /// <exception cref="StorageBusyException">The deadline has passed.</exception>
    public async Task PauseAsync(IClock clock, CancellationToken cancellationToken)
    {
        if (clock.GetCurrentInstant() >= deadline)
            throw new StorageBusyException("The store did not settle a write in time.", _cause);
        if (_failed == 0)
            return;
        var ceiling = Math.Min(2_000, 10 << Math.Min(_failed, 8));
        await Task.Delay(Random.Shared.Next(ceiling / 2, ceiling), cancellationToken);
    }
}
