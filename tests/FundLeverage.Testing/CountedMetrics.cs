using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace FundLeverage.Testing;

/// <summary>What one copy of the product counts, as <c>name value tag=value …</c>, in the order in which it was counted.</summary>
public sealed class CountedMetrics : IDisposable
{
    private readonly ConcurrentQueue<string> _counted = new();
    private readonly MeterListener _listener;

    /// <summary>Listens from now on.</summary>
    public CountedMetrics(TestApi api)
    {
        var meters = api.Services.GetRequiredService<IMeterFactory>();
        _listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == nameof(FundLeverage) && instrument.Meter.Scope == meters)
                    self.EnableMeasurementEvents(instrument);
            },
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            _counted.Enqueue(string.Join(' ', [instrument.Name, value.ToString(System.Globalization.CultureInfo.InvariantCulture), .. tags.ToArray().Select(t => $"{t.Key}={t.Value}")])));
        _listener.Start();
    }

    /// <summary>What was counted so far.</summary>
    public IReadOnlyCollection<string> Lines => _counted;

    /// <summary>What was counted so far under a name.</summary>
    public IEnumerable<string> Of(string name) => _counted.Where(line => line.StartsWith(name + " ", StringComparison.Ordinal));

    /// <summary>Asks the gauges.</summary>
    public void Observe() => _listener.RecordObservableInstruments();

    public void Dispose() => _listener.Dispose();
}
