using System.IO.Compression;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using Microsoft.AspNetCore.Http;

namespace FundLeverage.Functions.Evidence;

/// <summary>A file that is written while it is sent. The hash of the ledger's last event stands for all of it, so it is the ETag.</summary>
internal sealed class ExportAnswer(string name, EventHash lastHash, bool asGzipFile, Func<Stream, Task> write) : IResult
{
    private const int ETagDigits = 32;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var inTransit = !asGzipFile && GzipInTransit.Begin(httpContext);
        var etag = $"\"{lastHash.ToString()[..ETagDigits]}{(asGzipFile ? "-file" : inTransit ? GzipInTransit.ETagSuffix : "")}\"";
        response.Headers.ETag = etag;
        if (JsonAnswer.IsKnown(httpContext.Request, etag))
        {
            response.Headers.Remove("Content-Encoding");
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = asGzipFile ? "application/gzip" : "application/jsonl; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}.jsonl{(asGzipFile ? ".gz" : "")}\"";
        if (!asGzipFile && !inTransit)
        {
            await write(response.Body);
            return;
        }

        await using var zipped = new GZipStream(response.Body, CompressionLevel.Fastest, leaveOpen: true);
        await write(zipped);
    }
}
