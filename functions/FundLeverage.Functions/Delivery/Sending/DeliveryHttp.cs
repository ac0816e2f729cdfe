using System.Net;

namespace FundLeverage.Functions.Delivery.Sending;

/// <summary>
/// The one HTTP client that posts to channels. It follows no redirection, keeps no cookies, and tells no log or trace its
/// addresses, which are secrets: that is why it is none of <c>IHttpClientFactory</c>'s, which logs them.
/// </summary>
public sealed class DeliveryHttp : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    })
    {
        // Each attempt has its own time.
        Timeout = Timeout.InfiniteTimeSpan,
        DefaultRequestHeaders = { { "User-Agent", "FundLeverage" } },
    };

    /// <summary>Sends a request; the answer's head is read, its body is not.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();
}
