using System.Net.Http.Headers;
using FundLeverage.Fuzzing.Files;

namespace FundLeverage.Fuzzing.Requests;

/// <summary>Files to be imported, as a dry run: as a body or in a form.</summary>
internal sealed class UploadBoundary(ScratchFunds funds) : IBoundary
{
    public const string Is = "uploads";

    private static readonly FundLeverage.Testing.OpenApi.DocumentedOperation Operation = ScratchFunds.Operations.Single(operation => operation.Function == "ImportRecords");

    public string Name => Is;

    public async Task<Verdict> TryAsync(Dice dice, int number, CancellationToken cancellationToken)
    {
        var fund = await funds.FundAsync(number, cancellationToken);
        var file = FileCase.Of(dice);
        var query = OddQuery.Of(Operation, dice, oneIn: 8);
        if (!query.Contains("dryRun=", StringComparison.Ordinal))
            query += (query.Length == 0 ? "?" : "&") + "dryRun=true";
        var (body, type) = Body(file, dice);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/funds/{fund}/imports{query}") { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", funds.Token("submitter"));
        var headers = OddHeaders.Put(request, dice);
        var (_, verdict) = await funds.SendAsync(() => Copies.Of(request, body), $"POST imports{query}{headers} as {type}: {file}", cancellationToken);
        return verdict;
    }

    public ValueTask DisposeAsync() => funds.DisposeAsync();

    private static (byte[] Body, string Type) Body(FileCase file, Dice dice)
    {
        var type = Path.GetExtension(file.Name) switch
        {
            ".csv" => "text/csv",
            ".xls" => "application/vnd.ms-excel",
            _ => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        };
        if (dice.OneIn(2))
            return (file.Bytes, dice.OneIn(10) ? dice.Pick(["application/octet-stream", "text/csv; charset=gb2312", "multipart/form-data", "multipart/form-data; boundary=\"\"", "text/csv", type + "; charset=x"]) : type);
        var name = dice.OneIn(6) ? dice.Pick(Odd.Texts).Replace("\"", "%22", StringComparison.Ordinal) : file.Name;
        var part = dice.OneIn(10) ? dice.Pick(["files", "", "FILE", "file\"; filename=\"b.csv"]) : "file";
        var head = $"--b\r\nContent-Disposition: form-data; name=\"{part}\"; filename=\"{name}\"\r\nContent-Type: {type}\r\n\r\n";
        byte[] form = [.. System.Text.Encoding.UTF8.GetBytes(head), .. file.Bytes, .. "\r\n--b--\r\n"u8];
        return (dice.OneIn(8) ? ByteChanges.Change(form, dice) : form, "multipart/form-data; boundary=b");
    }
}
