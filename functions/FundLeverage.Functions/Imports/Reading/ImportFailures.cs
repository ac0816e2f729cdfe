using FundLeverage.Domain.Results;

namespace FundLeverage.Functions.Imports.Reading;

/// <summary>Why a file, or something in it, cannot be read; and what was read and deserves a look.</summary>
public static class ImportFailures
{
    /// <summary>Nothing is in it.</summary>
    public static readonly FailureCode FileEmpty = new("import-file-empty", FailureKind.Invalid);

    /// <summary>More bytes than are taken.</summary>
    public static readonly FailureCode FileTooLarge = new("import-file-too-large", FailureKind.TooLarge);

    /// <summary>Neither a workbook nor text.</summary>
    public static readonly FailureCode FileTypeUnknown = new("import-file-type-unknown", FailureKind.UnsupportedMedia);

    /// <summary>A table in a format that is not read: xlsb, ods, a web page called .xls.</summary>
    public static readonly FailureCode FileTypeUnsupported = new("import-file-type-unsupported", FailureKind.UnsupportedMedia);

    /// <summary>The name or the media type says one thing, the content is another.</summary>
    public static readonly FailureCode FileTypeMismatch = new("import-file-type-mismatch", FailureKind.Invalid);

    /// <summary>It breaks off, or its parts contradict each other.</summary>
    public static readonly FailureCode FileDamaged = new("import-file-damaged", FailureKind.Invalid);

    /// <summary>It needs a password.</summary>
    public static readonly FailureCode FileEncrypted = new("import-file-encrypted", FailureKind.Invalid);

    /// <summary>It has macros.</summary>
    public static readonly FailureCode FileMacros = new("import-file-macros", FailureKind.Invalid);

    /// <summary>It takes values from other workbooks.</summary>
    public static readonly FailureCode FileExternalLinks = new("import-file-external-links", FailureKind.Invalid);

    /// <summary>A part declares a document type, which no workbook has and attacks have.</summary>
    public static readonly FailureCode FileDocumentType = new("import-file-document-type", FailureKind.Invalid);

    /// <summary>Inflated it is larger than what is taken.</summary>
    public static readonly FailureCode FileInflates = new("import-file-inflates", FailureKind.TooLarge);

    /// <summary>A part is compressed more than any table is.</summary>
    public static readonly FailureCode FileRatio = new("import-file-ratio", FailureKind.Invalid);

    /// <summary>More parts than any workbook needs.</summary>
    public static readonly FailureCode FileParts = new("import-file-parts", FailureKind.TooLarge);

    /// <summary>Markup that nests deeper or has more names than any workbook's.</summary>
    public static readonly FailureCode FileMarkup = new("import-file-markup", FailureKind.Invalid);

    /// <summary>More worksheets than are taken.</summary>
    public static readonly FailureCode TooManySheets = new("import-too-many-sheets", FailureKind.TooLarge);

    /// <summary>More cells than are taken.</summary>
    public static readonly FailureCode TooManyCells = new("import-too-many-cells", FailureKind.TooLarge);

    /// <summary>More text than is taken.</summary>
    public static readonly FailureCode TooMuchText = new("import-too-much-text", FailureKind.TooLarge);

    /// <summary>A cell that holds something lies beyond the last row or column that is taken.</summary>
    public static readonly FailureCode CellTooFar = new("import-cell-too-far", FailureKind.TooLarge);

    /// <summary>A cell with more characters than Excel takes.</summary>
    public static readonly FailureCode CellTooLong = new("import-cell-too-long", FailureKind.TooLarge);

    /// <summary>Merged ranges that overlap; whose value a cell has cannot be known.</summary>
    public static readonly FailureCode MergesOverlap = new("import-merges-overlap", FailureKind.Invalid);

    /// <summary>More merged ranges than are taken.</summary>
    public static readonly FailureCode TooManyMerges = new("import-too-many-merges", FailureKind.TooLarge);

    /// <summary>Reading it takes too long.</summary>
    public static readonly FailureCode Deadline = new("import-deadline", FailureKind.TooLarge);

    /// <summary>Text that is neither UTF-8 nor GB18030.</summary>
    public static readonly FailureCode EncodingUnknown = new("import-encoding-unknown", FailureKind.Invalid);

    /// <summary>Text whose quotation marks do not pair.</summary>
    public static readonly FailureCode QuotesUnpaired = new("import-quotes-unpaired", FailureKind.Invalid);

    /// <summary>No table that could be imported.</summary>
    public static readonly FailureCode NoTable = new("import-no-table", FailureKind.Invalid);

    /// <summary>A table of which it is not clear what it holds.</summary>
    public static readonly FailureCode TableUnclear = new("import-table-unclear", FailureKind.Invalid);

    /// <summary>A column that every row needs.</summary>
    public static readonly FailureCode ColumnMissing = new("import-column-missing", FailureKind.Invalid);

    /// <summary>Two columns for the same field.</summary>
    public static readonly FailureCode ColumnRepeated = new("import-column-repeated", FailureKind.Invalid);

    /// <summary>The mapping names a column that no table has.</summary>
    public static readonly FailureCode MappingColumn = new("import-mapping-column", FailureKind.Invalid);

    /// <summary>The mapping names a field that there is not.</summary>
    public static readonly FailureCode MappingField = new("import-mapping-field", FailureKind.Invalid);

    /// <summary>Bare numbers in a column of amounts without a unit.</summary>
    public static readonly FailureCode UnitMissing = new("import-unit-missing", FailureKind.Invalid);

    /// <summary>An empty cell where every row needs something.</summary>
    public static readonly FailureCode CellEmpty = new("import-cell-empty", FailureKind.Invalid);

    /// <summary>#REF!, #N/A and the like.</summary>
    public static readonly FailureCode CellError = new("import-cell-error", FailureKind.Invalid);

    /// <summary>A formula whose value is not stored.</summary>
    public static readonly FailureCode FormulaWithoutValue = new("import-formula-without-value", FailureKind.Invalid);

    /// <summary>A number that stands for a text and has lost digits: a spreadsheet keeps 15.</summary>
    public static readonly FailureCode DigitsLost = new("import-digits-lost", FailureKind.Invalid);

    /// <summary>A date that can be read in two ways.</summary>
    public static readonly FailureCode DateAmbiguous = new("import-date-ambiguous", FailureKind.Invalid);

    /// <summary>A table of another kind than was asked for; not read.</summary>
    public static readonly FailureCode OtherKind = new("import-other-kind", FailureKind.Notice);

    /// <summary>A worksheet in which no table was recognised; not read.</summary>
    public static readonly FailureCode SheetWithoutTable = new("import-sheet-without-table", FailureKind.Notice);

    /// <summary>A hidden worksheet; not read.</summary>
    public static readonly FailureCode SheetHidden = new("import-sheet-hidden", FailureKind.Notice);

    /// <summary>Hidden rows; read all the same.</summary>
    public static readonly FailureCode RowsHidden = new("import-rows-hidden", FailureKind.Notice);

    /// <summary>Hidden columns; read all the same.</summary>
    public static readonly FailureCode ColumnsHidden = new("import-columns-hidden", FailureKind.Notice);

    /// <summary>A row that is no record; not read.</summary>
    public static readonly FailureCode RowNotRead = new("import-row-not-read", FailureKind.Notice);

    /// <summary>A column whose heading means one of several things; not read.</summary>
    public static readonly FailureCode HeadingUnclear = new("import-heading-unclear", FailureKind.Notice);

    /// <summary>A column whose heading is not recognised, and that holds amounts; not read.</summary>
    public static readonly FailureCode ColumnNotRead = new("import-column-not-read", FailureKind.Notice);

    /// <summary>A total that cannot be held against its rows, for some of them have no number that could be added up.</summary>
    public static readonly FailureCode TotalUnchecked = new("import-total-unchecked", FailureKind.Notice);

    /// <summary>A total that is not the sum of its rows.</summary>
    public static readonly FailureCode TotalDiffers = new("import-total-differs", FailureKind.Notice);

    /// <summary>An amount in cells merged over several rows; counted with the first.</summary>
    public static readonly FailureCode AmountMerged = new("import-amount-merged", FailureKind.Notice);

    /// <summary>A bare number that was read as a spreadsheet's count of days.</summary>
    public static readonly FailureCode DateFromNumber = new("import-date-from-number", FailureKind.Notice);

    /// <summary>No column says it, so that it was assumed.</summary>
    public static readonly FailureCode Assumed = new("import-assumed", FailureKind.Notice);
}
