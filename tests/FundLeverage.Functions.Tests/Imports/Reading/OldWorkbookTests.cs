namespace FundLeverage.Functions.Tests.Imports.Reading;

/// <summary>Workbooks of Excel 97 to 2003.</summary>
public sealed class OldWorkbookTests
{
    public static IReadOnlyList<string> Names => [];
}
