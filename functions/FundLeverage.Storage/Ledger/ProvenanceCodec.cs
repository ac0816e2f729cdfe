using FundLeverage.Domain.Records;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Storage.Ledger;

/// <summary>Where an imported record comes from, as a member of its payload.</summary>
internal static class ProvenanceCodec
{
    /// <summary>The member; no content has one of that name.</summary>
    public const string Member = "importedFrom";

    public static CanonicalObject? Describe(ImportedRow? row) => row is null
        ? null
        : new CanonicalObject()
            .Texts("cells", row.Cells.ToTexts())
            .Text("file", row.File)
            .Text("import", row.Import)
            .Number("part", row.Part)
            .Number("row", row.Row)
            .Text("sheet", row.Sheet);

    /// <param name="payload">The payload.</param>
    /// <param name="shared">Gives one text for all equal ones.</param>
    public static ImportedRow? Read(JObject payload, Func<string, string> shared) => payload[Member] is not JObject json
        ? null
        : new ImportedRow(
            shared(EventCodec.Text(json, "import")),
            shared(EventCodec.Text(json, "file")),
            shared(EventCodec.Text(json, "sheet")),
            checked((int)EventCodec.Whole(json, "row")),
            checked((int)EventCodec.Whole(json, "part")),
            ImportedCells.OfTexts([.. (json["cells"] as JArray ?? []).Select(text => (string)text!)]));
}
