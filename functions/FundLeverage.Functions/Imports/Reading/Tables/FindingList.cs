using FundLeverage.Domain.Results;

namespace FundLeverage.Functions.Imports.Reading.Tables;

/// <summary>What was found, as far as it is listed.</summary>
internal sealed class FindingList(int most)
{
    private readonly List<ImportFinding> _failures = [];
    private readonly List<ImportFinding> _warnings = [];

    public IReadOnlyList<ImportFinding> Failures => _failures;

    public IReadOnlyList<ImportFinding> Warnings => _warnings;

    public int FailuresNotListed { get; private set; }

    public int WarningsNotListed { get; private set; }

    public void Add(string sheet, int? row, int? column, Failure failure)
    {
        var isWarning = failure.Code.Kind == FailureKind.Notice;
        var list = isWarning ? _warnings : _failures;
        if (list.Count < most)
            list.Add(new ImportFinding(sheet, row, column is { } number ? CellAddress.Letters(number) : null, failure));
        else if (isWarning)
            WarningsNotListed++;
        else
            FailuresNotListed++;
    }

    public void Add(string sheet, int? row, int? column, FailureCode code, params (string Name, object Value)[] details) =>
        Add(sheet, row, column, new Failure(code, "", details));
}
