using FundLeverage.Functions.Http;
using FundLeverage.Functions.Sheets;
using FundLeverage.Storage.Imports;

namespace FundLeverage.Functions.Imports.Writing;

/// <summary>Imports as a table.</summary>
internal static class ImportSheets
{
    private static readonly SheetColumns<ImportJob> Columns = new SheetColumns<ImportJob>()
        .Text("import", job => job.Id, width: 38)
        .Choice("status", "importStatus", job => (ImportStatus?)job.Status)
        .Text("importedFile", job => job.File.Name, width: 30)
        .Whole("importedRows", job => job.Progress.Rows)
        .Whole("importWritten", job => job.Progress.Written)
        .Whole("importAlreadyThere", job => job.Progress.AlreadyThere)
        .Whole("importFailed", job => job.Progress.Failed)
        .Text("submittedBy", job => job.SubmittedBy.Name)
        .Time("submittedAt", job => job.SubmittedAt)
        .Time("updatedAt", job => job.UpdatedAt);

    public static SheetBook Book(ApiCall call, IEnumerable<ImportJob> jobs) => SheetBook.Of(call, "imports", _ => { }, Columns.Table("imports", jobs));
}
