namespace FundLeverage.Functions.Imports.Reading.Tables;

/// <summary>How a cell is read for a field.</summary>
internal enum FieldType
{
    /// <summary>As it stands.</summary>
    Text,

    /// <summary>Money.</summary>
    Amount,

    /// <summary>A day or a month.</summary>
    Date,

    /// <summary>A reporting period.</summary>
    Period,

    /// <summary>A number of an indicator.</summary>
    Figure,

    /// <summary>One of the choices of a kind.</summary>
    Choice,
}

/// <summary>A field of a body.</summary>
/// <param name="Pointer">Where it goes.</param>
/// <param name="Type">How it is read.</param>
/// <param name="Meanings">The columns that give it; the first that says something does.</param>
/// <param name="IsRequired">The route needs it, and nothing else can tell it.</param>
/// <param name="Choice">Whose words its choices have.</param>
internal sealed record Spec(string Pointer, FieldType Type, IReadOnlyList<string> Meanings, bool IsRequired = false, string? Choice = null);

/// <summary>What a table gives one record of in each row.</summary>
/// <param name="Kind">Of which kind.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="Constants">Members that the headings say rather than the cells.</param>
/// <param name="Key">The field without which a row has no such record.</param>
internal sealed record Shape(ImportKind Kind, IReadOnlyList<Spec> Fields, IReadOnlyList<(string Pointer, string Value)> Constants, string Key);

/// <summary>The shapes of records, by the routes' members.</summary>
internal static class Shapes
{
    private static readonly Spec SubFund = new("/subFund", FieldType.Text, ["subFundId", "subFundName", "id", "name"], IsRequired: true);
    private static readonly Spec Document = new("/document", FieldType.Text, ["document"]);

    /// <summary>子基金.</summary>
    public static readonly Shape SubFunds = new(
        ImportKind.SubFunds,
        [
            new("/id", FieldType.Text, ["subFundId", "id"]),
            new("/name", FieldType.Text, ["subFundName", "name"], IsRequired: true),
            new("/manager", FieldType.Text, ["manager"]),
            new("/formedOn", FieldType.Date, ["formedOn"]),
            new("/industry", FieldType.Text, ["industry"]),
            new("/creditCode", FieldType.Text, ["creditCode"]),
            new("/amacCode", FieldType.Text, ["amacCode"]),
            new("/level", FieldType.Choice, ["level"], Choice: "level"),
            new("/region", FieldType.Text, ["region"]),
        ],
        [],
        "/name");

    /// <summary>认缴.</summary>
    public static Shape Commitments(bool hasChange) => new(
        ImportKind.Commitments,
        [
            SubFund,
            .. hasChange ? (Spec[])[new("/change", FieldType.Choice, ["change", "type"], IsRequired: true, Choice: "change")] : [],
            new("/amount", FieldType.Amount, ["commitment", "amount"], IsRequired: true),
            new("/effectiveOn", FieldType.Date, ["committedOn", "effectiveOn"], IsRequired: true),
            Document,
        ],
        hasChange ? [] : [("/change", "initial")],
        "/amount");

    /// <summary>总规模 on a basis that a heading names, or that a column does.</summary>
    public static Shape FundSize(string? basis, bool withSources, params IReadOnlyList<string> amounts) => new(
        ImportKind.FundSizes,
        [
            SubFund,
            .. basis is null ? (Spec[])[new("/basis", FieldType.Choice, ["basis"], IsRequired: true, Choice: "basis")] : [],
            new("/amount", FieldType.Amount, amounts, IsRequired: true),
            new("/effectiveOn", FieldType.Date, ["sizeOn", "effectiveOn"], IsRequired: true),
            .. withSources ? (Spec[])[new("/sources/otherFiscal", FieldType.Amount, ["otherFiscal"]), new("/sources/stateOwned", FieldType.Amount, ["stateOwned"]), new("/sources/private", FieldType.Amount, ["private"])] : [],
            Document,
        ],
        basis is null ? [] : [("/basis", basis)],
        "/amount");

    /// <summary>实缴 of a source that a heading names, or that a column does.</summary>
    public static Shape PaidIn(string? source, params IReadOnlyList<string> amounts) => new(
        ImportKind.PaidInCapital,
        [
            SubFund,
            .. source is null ? (Spec[])[new("/source", FieldType.Choice, ["source", "origin"], IsRequired: true, Choice: "source")] : [],
            new("/amount", FieldType.Amount, amounts, IsRequired: true),
            new("/effectiveOn", FieldType.Date, ["paidInOn", "effectiveOn"], IsRequired: true),
            Document,
        ],
        source is null ? [] : [("/source", source)],
        "/amount");

    /// <summary>引荐项目.</summary>
    public static Shape Projects(string? introducerKind) => new(
        ImportKind.Projects,
        [
            new("/id", FieldType.Text, ["projectId", "id"]),
            new("/name", FieldType.Text, ["projectName", "name"], IsRequired: true),
            new("/kind", FieldType.Choice, ["projectKind", "type"], IsRequired: true, Choice: "kind"),
            .. introducerKind is null ? (Spec[])[new("/introducer/kind", FieldType.Choice, ["introducerKind"], Choice: "introducerKind")] : [],
            new("/introducer/id", FieldType.Text, ["introducerFund", "introducerInstitution", "introducer"], IsRequired: true),
            new("/stage", FieldType.Choice, ["stage"], IsRequired: true, Choice: "stage"),
            new("/industry", FieldType.Text, ["industry"]),
            new("/region", FieldType.Text, ["region"]),
            new("/totalInvestment", FieldType.Amount, ["totalInvestment", "amount"]),
            new("/effectiveOn", FieldType.Date, ["introducedOn", "effectiveOn"], IsRequired: true),
            Document,
        ],
        introducerKind is null ? [] : [("/introducer/kind", introducerKind)],
        "/name");

    /// <summary>项目进展.</summary>
    public static readonly Shape Progress = new(
        ImportKind.Progress,
        [
            new("/project", FieldType.Text, ["projectId", "projectName", "id", "name"], IsRequired: true),
            new("/stage", FieldType.Choice, ["stage"], Choice: "stage"),
            new("/totalInvestment", FieldType.Amount, ["totalInvestment", "amount"]),
            new("/effectiveOn", FieldType.Date, ["progressOn", "effectiveOn"], IsRequired: true),
            new("/reason", FieldType.Text, ["reason"]),
            Document,
        ],
        [],
        "/project");

    /// <summary>指标.</summary>
    public static readonly Shape Indicators = new(
        ImportKind.Indicators,
        [
            new("/id", FieldType.Text, ["indicatorId", "id"]),
            new("/name", FieldType.Text, ["indicatorName", "name"], IsRequired: true),
            new("/unit", FieldType.Text, ["unit"]),
            new("/period", FieldType.Period, ["period"], IsRequired: true),
            new("/value", FieldType.Figure, ["value"]),
            new("/plan", FieldType.Figure, ["plan"]),
            new("/target", FieldType.Figure, ["target"]),
            new("/targetPeriod", FieldType.Period, ["targetPeriod"]),
            new("/source", FieldType.Text, ["dataSource", "origin", "source"]),
            Document,
        ],
        [],
        "/name");
}
