using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace FundLeverage.Benchmarks.Bare;

/// <summary>A client with its own kept-alive connection; the same headers whoever answers.</summary>
internal sealed class Client : IDisposable
{
    private readonly HttpClient _http;
    private readonly Uri _path;
    private long _keys;

    public Client(Uri address, string path, string token)
    {
        _http = new HttpClient { BaseAddress = address };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        _path = new Uri(path, UriKind.Relative);
    }

    public Task<byte[]> GetAsync() => GetAsync(_path);

    /// <summary>Gets another path.</summary>
    public async Task<byte[]> GetAsync(Uri path)
    {
        using var response = await _http.GetAsync(path);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync();
    }

    /// <summary>Posts a body under a key never used before.</summary>
    public async Task<byte[]> PostAsync(string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", string.Create(CultureInfo.InvariantCulture, $"post-{++_keys:D8}"));
        using var response = await _http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync();
    }

    public void Dispose() => _http.Dispose();
}
