using FundLeverage.Domain.Funds;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Indicators;
using FundLeverage.Functions.Sheets;
using FundLeverage.Functions.Texts;
using FundLeverage.Storage.Reports;
using Microsoft.AspNetCore.Http;

namespace FundLeverage.Functions.Reports;

/// <summary>A report's file. Its ETag is of its hash, so a client that has it is spared the reading, too.</summary>
internal sealed class ReportFileAnswer(PublishedReport report, GuidanceFund fund, ReportFile file, ReportFormat format) : IResult
{
    /// <summary>The page has its style in itself and nothing else: no script, no picture from elsewhere.</summary>
    private const string PagePolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private BinaryData? _content;

    private string ETag => $"\"{file.Hash[..32]}\"";

    /// <summary>True when the caller has the file.</summary>
    public bool IsKnownTo(HttpRequest request) => JsonAnswer.IsKnown(request, ETag);

    /// <summary>The answer with its bytes.</summary>
    public ReportFileAnswer With(BinaryData content)
    {
        _content = content;
        return this;
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (JsonAnswer.IsKnown(httpContext, ETag))
            return;
        var content = _content ?? throw new InvalidOperationException("The file was not read.");
        var mediaType = ReportFormats.MediaType(format);
        var language = ReportText.Of(report.Inputs.Language);
        var title = ReportText.Say("title", language, ("fund", fund.Name), ("period", PeriodText.Of(report.Inputs.Occurrence.Period, language)));
        var (of, ofTitle) = file.Table is { } table ? ($"-{table}", $"-{Sentences.Fill($"sheet:{table}", language)}") : ("", "");
        SheetAnswer.Head(httpContext, mediaType, $"{fund.Id}-report-{report.Id}{of}.{file.Format}", $"{title}{ofTitle}.{file.Format}");
        if (format == ReportFormat.Html)
            httpContext.Response.Headers.ContentSecurityPolicy = PagePolicy;
        await JsonAnswer.WriteAsync(httpContext, StatusCodes.Status200OK, mediaType, content.ToArray());
    }
}
