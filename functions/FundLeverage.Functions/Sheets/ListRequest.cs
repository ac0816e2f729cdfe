using FundLeverage.Functions.Http;

namespace FundLeverage.Functions.Sheets;

/// <summary>As what a list is asked for: a page of JSON, or all of it as a table.</summary>
/// <param name="Page">Which page.</param>
/// <param name="Sheet">As what.</param>
internal sealed record ListRequest(Paging.Page Page, SheetRequest Sheet)
{
    /// <summary>Reads <c>format</c>, <c>unit</c>, <c>maxpagesize</c> and <c>continuationToken</c>.</summary>
    public static ListRequest Read(QueryMembers members)
    {
        var sheet = SheetRequest.Read(members);
        return new ListRequest(sheet.ReadPage(members), sheet);
    }
}
