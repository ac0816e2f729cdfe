using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using FundLeverage.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace FundLeverage.Functions.Tests.Delivery;

/// <summary>When a copy of the app dies.</summary>
internal enum Death
{
    /// <summary>Its last request to the tables never reaches them.</summary>
    Before,

    /// <summary>Its last request is done, and it does not live to hear of it.</summary>
    After,
}

/// <summary>The process is gone. Nothing of the product knows this exception, so nothing handles it.</summary>
internal sealed class DiedException() : Exception("The process died.");

/// <summary>A copy of the app that dies at its n-th request to the tables: neither that nor any later one comes back.</summary>
internal sealed class MortalCopy : IDisposable
{
    private readonly IHost _host;
    private readonly Transport _transport;

    public MortalCopy(AzuriteFixture azurite, string prefix, IClock clock, IReadOnlyDictionary<string, string?> settings, int step, Death death)
    {
        _transport = new Transport(step, death);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings).AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = azurite.ConnectionString,
            ["FundLeverage:Storage:TablePrefix"] = prefix,
        });
        builder.Services.AddSingleton(clock);
        builder.AddFundLeverage();
        builder.Services.AddSingleton(new TableServiceClient(azurite.ConnectionString, new TableClientOptions { Transport = _transport, Retry = { MaxRetries = 0 } }));
        _host = builder.Build();
    }

    public IServiceProvider Services => _host.Services;

    /// <summary>True once it died.</summary>
    public bool IsDead => _transport.IsDead;

    /// <summary>Does something until it is done or the copy dies.</summary>
    public async Task LiveAsync(Func<IServiceProvider, Task> act)
    {
        try
        {
            await act(Services);
        }
        catch (Exception) when (IsDead)
        {
            // As it should.
        }
    }

    public void Dispose() => _host.Dispose();

    private sealed class Transport(int step, Death death) : HttpPipelineTransport
    {
        private static readonly HttpClientTransport Inner = new();
        private int _steps;

        public bool IsDead => _steps >= step;

        public override Request CreateRequest() => Inner.CreateRequest();

        public override void Process(HttpMessage message) => throw new NotSupportedException("Only asynchronous calls are made.");

        public override async ValueTask ProcessAsync(HttpMessage message)
        {
            var now = Interlocked.Increment(ref _steps);
            if (now > step || (now == step && death == Death.Before))
                throw new DiedException();
            await Inner.ProcessAsync(message);
            if (now == step)
                throw new DiedException();
        }
    }
}
