using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Sheets;
using FundLeverage.Functions.Texts;

namespace FundLeverage.Functions.Leverage;

/// <summary>
/// Evidence as tables: the records, and before them a page where the figure is worked out from them by formulas, beside the
/// figure as published.
/// </summary>
internal static class EvidenceSheets
{
    private const string Records = "evidence";
    private const string Recomputed = "B";
    private const string Published = "C";

    private static readonly string[] Headings = ["term", "recomputed", "published", "check"];

    private static readonly SheetColumns<EvidenceLine> Columns = new SheetColumns<EvidenceLine>()
        .Whole("seq", line => line.Record.Seq)
        .Text("subFund", line => line.SubFund.SubFund.Value)
        .Text("subFundName", line => line.SubFund.Name, width: 30)
        .Choice("type", "recordType", line => (RecordType?)line.Record.Content.Type)
        .Text("detail", (line, language) => RecordWords.Detail(line.Record.Content, language))
        .Date("effectiveOn", line => line.Record.Event.EffectiveOn)
        .Text("document", line => RecordWords.Document(line.Record.Content), width: 40)
        .Signature("submittedBy", "submittedAt", line => line.Record.Event)
        .Reviewer("approvedBy", "approvedAt", line => line.Record)
        .Text("hash", line => line.Record.Event.Hash.ToString())
        .Capital(line => line.Adds, isSummed: true)
        .Money("numerator", line => line.Numerator, isSummed: true)
        .Money("denominator", line => line.Denominator, isSummed: true);

    public static SheetBook Book(KnownFund known, LeverageEvidence evidence) =>
        Book(known, evidence.Statement.Basis, evidence.Measured, Columns.Table(Records, evidence.Lines), evidence.Lines.Select(line => (line.Numerator, line.Denominator)));

    /// <summary>The evidence for M7: financings of projects.</summary>
    public static SheetBook Book(KnownFund known, LeverageStatement statement, MeasuredMultiple measured, IReadOnlyList<LookThroughLine> lines) =>
        Book(known, statement.Basis, measured, FinancingColumns(known).Table(Records, lines), lines.Select(line => ((Money?)line.Numerator, (Money?)line.Denominator)));

    private static SheetBook Book(KnownFund known, LeverageBasis basis, MeasuredMultiple measured, SheetTable records, IEnumerable<(Money? Numerator, Money? Denominator)> parts)
    {
        var language = known.Call.Language;
        var (measure, asOf) = (measured.Measure, RecordAnswers.Text(known.Day));
        var title = $"{Sentences.Fill("sheet:evidence.title", language)}-{NameOf(measure, language)}";
        return new SheetBook(
            $"{known.Projection.Fund.Id}-evidence-{measure.Id}-{EnumText.Of(basis)}-{asOf}",
            $"{known.Projection.Fund.Name}-{title}-{asOf}",
            records)
        {
            Front = new Figure(known, basis, measured, records, parts, title).Page(),
        };
    }

    private static SheetColumns<LookThroughLine> FinancingColumns(KnownFund known)
    {
        LedgerEvent Line(LookThroughLine line) => known.Projection.Events[(int)line.Entry.Seq];
        return new SheetColumns<LookThroughLine>()
            .Whole("seq", line => line.Entry.Seq)
            .Text("subFund", line => line.SubFund.SubFund.Value)
            .Text("subFundName", line => line.SubFund.Name, width: 30)
            .Text("project", line => line.Entry.Content.Project.Value)
            .Text("projectName", line => line.Project.On(known.Day)?.Name ?? line.Project.Introduction.Content.Name, width: 30)
            .Text("round", line => line.Entry.Content.Round)
            .Date("effectiveOn", line => line.Entry.EffectiveOn)
            .Text("document", line => line.Entry.Content.Document, width: 40)
            .Signature("submittedBy", "submittedAt", Line)
            .Reviewer("approvedBy", "approvedAt", line => known.Projection.Find(line.Entry.Seq)!)
            .Text("hash", line => Line(line).Hash.ToString())
            .Money("invested", line => line.Entry.Content.Amount.Yuan)
            .Money("subFundGuidance", line => line.SubFund.Capital.Guidance)
            .Money("subFundTotal", line => line.SubFund.Capital.Total)
            .Money("numerator", line => line.Numerator, isSummed: true)
            .Money("denominator", line => line.Denominator, isSummed: true);
    }

    private static string NameOf(Measure measure, Language language) => language == Language.Chinese ? measure.NameZh : measure.Name;

    /// <summary>The page with the figure.</summary>
    private sealed class Figure
    {
        private readonly SheetTable _records;
        private readonly Language _language;
        private readonly SheetFacts _facts;
        private readonly ColumnSum _numerator;
        private readonly ColumnSum _denominator;
        private readonly int _lines;

        public Figure(KnownFund known, LeverageBasis on, MeasuredMultiple measured, SheetTable records, IEnumerable<(Money? Numerator, Money? Denominator)> parts, string title)
        {
            (Measured, _records, _language) = (measured, records, known.Call.Language);
            foreach (var (numerator, denominator) in parts)
            {
                _numerator.Add(numerator?.Amount);
                _denominator.Add(denominator?.Amount);
                _lines++;
            }

            var measure = measured.Measure;
            var basis = EnumText.Of(on);
            _facts = SheetFacts.Of(known, title, known.Day)
                .Add("basis", Sentences.Fill($"basis:{basis}", _language))
                .Add("measure", $"{measure.Id} {NameOf(measure, _language)}")
                .Add("formula", measure.Formula)
                .Add("query", $"{RecordAnswers.FundLink(known.Projection.Fund.Id)}/leverage/evidence?measure={measure.Id}&asOf={RecordAnswers.Text(known.Day)}&basis={basis}&knownAt={RecordAnswers.Text(known.KnownAt)}");
        }

        private MeasuredMultiple Measured { get; }

        private bool IsExact => _numerator.IsExact && _denominator.IsExact;

        public SheetGrid Page()
        {
            _facts.Row([]).Row([.. Headings.Select(key => new SheetCell(CellStyle.Header, _facts.Label(key)))]);
            var terms = Measured.Measure.Formula.Split(" / ");
            var first = _facts.Count + 1;
            Term("numerator", terms[0], "numerator", Measured.Numerator?.Amount, _numerator);
            Term("denominator", terms[1], "denominator", Measured.Denominator?.Amount, _denominator);
            Line(
                new SheetCell(CellStyle.Label, _facts.Label("multiple")),
                CellStyle.Multiple,
                Measured.Multiple?.Value,
                IsExact ? $"ROUND({Recomputed}{first}/{Recomputed}{first + 1},4)" : null);
            _facts.Row([]).Note("recomputed").Note("letters").Note("clock");
            if (!IsExact)
                _facts.Note("longNumbers");
            return _facts.Grid("figure");
        }

        private void Term(string label, string letters, string column, decimal? published, ColumnSum sum)
        {
            var formula = _lines == 0 || !sum.IsExact ? null : $"ROUND(SUM({_records.Range(column, _lines, _language)}),2)";
            Line(new SheetCell(CellStyle.Label, $"{_facts.Label(label)} {letters}{Sentences.Fill("sheetUnit:yuan", _language)}"), CellStyle.Yuan, published, formula);
        }

        /// <summary>A value by its formula, as published, and whether both are the same; or in words why it is not there.</summary>
        private void Line(SheetCell label, CellStyle style, decimal? published, string? formula)
        {
            var row = _facts.Count + 1;
            var why = published is null
                ? Sentences.Fill($"unavailable:{EnumText.Of(Measured.Unavailable!.Value)}", _language)
                : formula is null && _lines > 0 ? Sentences.Fill("note:tooLong", _language) : null;
            _facts.Row(
            [
                label,
                why is null ? SheetCell.Of(style, published, formula) : SheetCell.Text(why),
                published is null ? SheetCell.Empty : SheetCell.Of(style, published),
                why is null ? new SheetCell(CellStyle.Flag, true, $"{Recomputed}{row}={Published}{row}") : SheetCell.Empty,
            ]);
        }
    }
}
