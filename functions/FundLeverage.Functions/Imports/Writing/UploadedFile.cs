using System.Security.Cryptography;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Http;
using FundLeverage.Storage.Imports;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace FundLeverage.Functions.Imports.Writing;

/// <summary>A file as it came in: as the body itself, or as the one part <c>file</c> of a form.</summary>
/// <param name="File">Name, type and hash.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record UploadedFile(ImportedFile File, BinaryData Content)
{
    private const string Part = "file";
    private const int MaxBoundary = 200;

    /// <summary>Reads it.</summary>
    public static async Task<Outcome<UploadedFile>> ReadAsync(ApiCall call)
    {
        var request = call.Request;
        if (request.ContentLength > call.Access.MaxBodyBytes)
            return HttpFailures.TooLarge(call.Access);
        if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return await ReadFormAsync(call, HeaderUtilities.RemoveQuotes(type.Boundary).Value);
        var name = ContentDispositionHeaderValue.TryParse(request.Headers.ContentDisposition.ToString(), out var disposition) ? NameOf(disposition) : null;
        var bytes = await ReadAsync(request.Body, call);
        return bytes.TryGet(out var content) ? Of(name, request.ContentType, content) : Outcome<UploadedFile>.Failed(bytes.Failures);
    }

    private static async Task<Outcome<UploadedFile>> ReadFormAsync(ApiCall call, string? boundary)
    {
        if (boundary is not { Length: > 0 and <= MaxBoundary })
            return new Failure(ImportFindings.FormMalformed, "");
        var reader = new MultipartReader(boundary, call.Request.Body) { BodyLengthLimit = call.Access.MaxBodyBytes + 1 };
        UploadedFile? found = null;
        try
        {
            while (await reader.ReadNextSectionAsync(call.CancellationToken) is { } section)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
                    || HeaderUtilities.RemoveQuotes(disposition.Name) != Part
                    || found is not null)
                    return new Failure(ImportFindings.FormMalformed, "");
                var bytes = await ReadAsync(section.Body, call);
                if (!bytes.TryGet(out var content))
                    return Outcome<UploadedFile>.Failed(bytes.Failures);
                found = Of(NameOf(disposition), section.ContentType, content);
            }
        }
        catch (Exception malformed) when (malformed is IOException or InvalidDataException && !call.CancellationToken.IsCancellationRequested)
        {
            return new Failure(ImportFindings.FormMalformed, "");
        }

        return found is null ? new Failure(ImportFindings.FormMalformed, "") : found;
    }

    private static async Task<Outcome<BinaryData>> ReadAsync(Stream body, ApiCall call)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[64 * 1024];
        int read;
        while ((read = await body.ReadAsync(chunk, call.CancellationToken)) > 0)
        {
            if (buffer.Length + read > call.Access.MaxBodyBytes)
                return HttpFailures.TooLarge(call.Access);
            buffer.Write(chunk, 0, read);
        }

        return buffer.Length == 0 ? new Failure(HttpFailures.BodyEmpty, "") : BinaryData.FromBytes(buffer.ToArray());
    }

    private static UploadedFile Of(string? name, string? type, BinaryData content) => new(
        new ImportedFile(name, type, Convert.ToHexStringLower(SHA256.HashData(content.ToMemory().Span)), content.ToMemory().Length),
        content);

    /// <summary>The file's name without any folder; a name that is too long to be one is none.</summary>
    private static string? NameOf(ContentDispositionHeaderValue disposition)
    {
        const int most = 200;
        var name = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value;
        var last = name?[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        return last is { Length: > 0 and <= most } && !last.Any(char.IsControl) ? last : null;
    }
}
