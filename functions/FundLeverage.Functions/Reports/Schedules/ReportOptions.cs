using FundLeverage.Domain.Reports.Schedules;
using Microsoft.Extensions.Options;

namespace FundLeverage.Functions.Reports.Schedules;

/// <summary>Settings of reports.</summary>
public sealed class ReportOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "FundLeverage:Reports";

    /// <summary>Years of working days beside those that the program knows, or in their place; as <see cref="WorkingCalendarText"/> reads them.</summary>
    public string WorkingDays { get; set; } = "";
}

/// <summary>Says at the start what is wrong with the working days.</summary>
internal sealed class ReportOptionsCheck : IValidateOptions<ReportOptions>
{
    public ValidateOptionsResult Validate(string? name, ReportOptions options)
    {
        try
        {
            WorkingCalendarText.Parse(options.WorkingDays);
            return ValidateOptionsResult.Success;
        }
        catch (FormatException malformed)
        {
            return ValidateOptionsResult.Fail($"Setting FundLeverage__Reports__WorkingDays: {malformed.Message}");
        }
    }
}
