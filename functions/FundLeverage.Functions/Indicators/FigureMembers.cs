using FundLeverage.Domain.Indicators;
using FundLeverage.Functions.Http;

namespace FundLeverage.Functions.Indicators;

/// <summary>Figures and periods as members of a body.</summary>
internal static class FigureMembers
{
    /// <summary>A figure: a number, or its text; null when absent.</summary>
    public static decimal? Figure(this JsonMembers members, string name, bool required = false)
    {
        if (members.NumberText(name, required) is not { } text)
            return null;
        var figure = FigureText.Parse(text);
        foreach (var failure in figure.Failures)
            members.Findings.Add(failure with { Pointer = $"{members.Pointer}/{name}" });
        return figure.Succeeded ? figure.Value : null;
    }

    /// <summary>A period; null when absent.</summary>
    public static ReportingPeriod? Period(this JsonMembers members, string name, bool required = false) =>
        members.Text(name, required) is { } text ? members.Findings.Take(ReportingPeriod.Parse(text), $"{members.Pointer}/{name}") : null;
}
