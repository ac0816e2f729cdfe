using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;

namespace FundLeverage.Functions.Imports.Reading.Tables;

/// <summary>A field with the columns that give it.</summary>
/// <param name="Spec">The field.</param>
/// <param name="Columns">Its columns; the first that says something does.</param>
/// <param name="Otherwise">The value where none does: what a line above the table says, or null.</param>
internal sealed record Binding(Spec Spec, IReadOnlyList<Column> Columns, string? Otherwise);

/// <summary>One of the records that each row gives.</summary>
internal sealed record Part(int Ordinal, Shape Shape, IReadOnlyList<Binding> Bindings)
{
    /// <summary>False where a column is missing or there twice, so that none of them can be taken.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>The field without which there is no such record.</summary>
    public Binding Key { get; } = Bindings.First(binding => binding.Spec.Pointer == Shape.Key);
}

/// <summary>How a table is read.</summary>
internal sealed class TablePlan
{
    private readonly string _sheet;
    private readonly TitleFacts _facts;
    private readonly FindingList _findings;
    private readonly HashSet<(string Column, FailureCode Code)> _said = [];

    private TablePlan(Header header, string sheet, TitleFacts facts, FindingList findings)
    {
        Header = header;
        _sheet = sheet;
        _facts = facts;
        _findings = findings;
    }

    public Header Header { get; private set; }

    public IReadOnlyList<Part> Parts { get; private set; } = [];

    /// <summary>The plan of a table; null where it is not clear what it holds, or it holds something else than what is wanted.</summary>
    public static TablePlan? Make(Header header, string sheet, TitleFacts facts, ImportKind? wanted, FindingList findings)
    {
        var plan = new TablePlan(header, sheet, facts, findings);
        return plan.Find(wanted) ? plan : null;
    }

    /// <summary>The unit of a column's bare numbers.</summary>
    public string? UnitOf(Column column) => column.Unit ?? _facts.Unit;

    /// <summary>The table as it is reported.</summary>
    public TableReading Report(int rows)
    {
        var used = Parts.SelectMany(part => part.Bindings.SelectMany(binding => binding.Columns.Select(column => (column, Field: Name(part.Shape, binding.Spec), binding.Spec.Type))))
            .ToLookup(entry => entry.column.Number);
        var readings = Header.Columns.Select(column => new ColumnReading(
            CellAddress.Letters(column.Number),
            column.Heading,
            [.. used[column.Number].Select(entry => entry.Field).Distinct()],
            used[column.Number].Any(entry => entry.Type == FieldType.Amount) ? UnitOf(column) : null)).ToList();
        return new TableReading(
            [.. Parts.Select(part => part.Shape.Kind).Distinct()],
            Header.Row,
            readings.FindAll(column => column.Fields.Count > 0),
            readings.FindAll(column => column.Fields.Count == 0),
            rows);
    }

    private static string Name(Shape shape, Spec spec)
    {
        var kind = shape.Kind.ToString();
        return char.ToLowerInvariant(kind[0]) + kind[1..] + spec.Pointer.Replace('/', '.');
    }

    private bool Find(ImportKind? wanted)
    {
        SettleSocialCapital();
        var shapes = KindFinder.Find(Header, _facts, wanted);
        if (Header.Has("paidIn") && !shapes.Any(shape => shape.Fields.Any(field => field.Meanings.Contains("paidIn"))))
        {
            if (shapes.Count == 0)
                shapes = [Shapes.PaidIn(null, "paidIn")];
            else
                Unclear("paidIn");
        }

        if (shapes.Count == 0)
        {
            _findings.Add(_sheet, Header.Row, null, Header.HasSubject
                ? new Failure(ImportFailures.TableUnclear, "", ("headings", Failure.Quote(string.Join(", ", Header.Columns.Select(column => column.Heading)))))
                : new Failure(ImportFailures.SheetWithoutTable, "", ("sheet", _sheet)));
            return false;
        }

        var taken = wanted is { } kind ? shapes.Where(shape => shape.Kind == kind).ToList() : shapes;
        if (taken.Count == 0)
        {
            _findings.Add(_sheet, Header.Row, null, ImportFailures.OtherKind, ("kind", string.Join(", ", shapes.Select(shape => KindText.Of(shape.Kind)).Distinct())));
            return false;
        }

        Parts = [.. taken.Select(MakePart)];
        if (Header.Has("sizeCommitted") && Header.Has("sizeTotal"))
            Unclear("sizeTotal");
        RefuseRepeated();
        SayWhatIsAssumed();
        return true;
    }

    /// <summary>社会资本 is private money beside a column of state-owned; alone it is both, and nobody can say how much of each.</summary>
    private void SettleSocialCapital()
    {
        if (Header.Of("social") is not { } social)
            return;
        if (Header.Has("stateOwned") && !Header.Has("private"))
            Header = Header with { Columns = [.. Header.Columns.Select(column => column == social ? column with { Meaning = "private" } : column)] };
        else
            Unclear("social");
    }

    private void Unclear(string meaning)
    {
        var column = Header.Of(meaning)!;
        _findings.Add(_sheet, Header.Row, column.Number, ImportFailures.HeadingUnclear, ("heading", Failure.Quote(column.Heading)));
    }

    private Part MakePart(Shape shape, int index)
    {
        List<Binding> bindings = [.. shape.Fields.Select(field => Bind(shape, field))];
        return new Part(index + 1, shape, bindings) { IsWhole = !bindings.Exists(IsMissing) };
    }

    private static bool IsMissing(Binding binding) => binding is { Spec.IsRequired: true, Columns.Count: 0, Otherwise: null };

    private Binding Bind(Shape shape, Spec spec)
    {
        var columns = spec.Meanings.SelectMany(meaning => Header.Columns.Where(column => column.Meaning == meaning).Take(1)).ToList();
        var otherwise = Otherwise(shape, spec);
        if (columns.Count == 0 && otherwise is null && IsDateOfSubFund(shape, spec) && Header.Of("formedOn") is { } formedOn)
        {
            columns.Add(formedOn);
            Assume(shape.Kind, spec.Pointer, Failure.Quote(formedOn.Heading));
        }

        var binding = new Binding(spec, columns, otherwise);
        if (IsMissing(binding))
            Say(new Failure(ImportFailures.ColumnMissing, spec.Pointer, ("field", ColumnNames.Of(shape.Kind, spec.Pointer))));
        return binding;
    }

    private static bool IsDateOfSubFund(Shape shape, Spec spec) => spec.Pointer == "/effectiveOn" && shape.Kind is ImportKind.Commitments or ImportKind.FundSizes;

    private string? Otherwise(Shape shape, Spec spec) => spec.Pointer switch
    {
        "/effectiveOn" => _facts.AsOf,
        "/period" => _facts.Period ?? (_facts.AsOf is { Length: 10 } day ? ".." + day : null),
        "/unit" when shape.Kind == ImportKind.Indicators && Header.Of("value") is { } value => value.Bracketed ?? value.Unit ?? _facts.Unit,
        _ => null,
    };

    private void RefuseRepeated()
    {
        var used = Parts.SelectMany(part => part.Bindings).SelectMany(binding => binding.Columns).Select(column => column.Meaning).ToHashSet();
        foreach (var columns in Header.Columns.Where(column => column.Meaning is not null && used.Contains(column.Meaning)).GroupBy(column => column.Meaning!).Where(columns => columns.Count() > 1))
        {
            Parts = [.. Parts.Select(part => part.Bindings.Any(binding => binding.Columns.Any(column => column.Meaning == columns.Key)) ? part with { IsWhole = false } : part)];
            var first = columns.First();
            foreach (var other in columns.Skip(1))
                _findings.Add(_sheet, Header.Row, other.Number, ImportFailures.ColumnRepeated, ("heading", Failure.Quote(other.Heading)), ("other", CellAddress.Letters(first.Number)));
        }
    }

    private void SayWhatIsAssumed()
    {
        if (Parts.Any(part => part.Shape.Constants.Contains(("/change", "initial"))))
            Assume(ImportKind.Commitments, "/change", CommitmentChange.Initial);
        if (Parts.Any(part => part.Shape.Constants.Contains(("/basis", "committed")) && part.Key.Columns.Any(column => column.Meaning is "sizeTotal" or "size")))
            Assume(ImportKind.FundSizes, "/basis", SizeBasis.Committed);
    }

    private void Assume(ImportKind kind, string pointer, object value) =>
        Say(new Failure(ImportFailures.Assumed, "", ("field", ColumnNames.Of(kind, pointer)), ("value", value)));

    /// <summary>Says something about a column once, of however many records it is.</summary>
    private void Say(Failure failure)
    {
        if (_said.Add(($"{failure.Details[0].Value}", failure.Code)))
            _findings.Add(_sheet, Header.Row, null, failure);
    }
}
