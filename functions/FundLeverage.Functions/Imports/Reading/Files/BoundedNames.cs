using System.Xml;

namespace FundLeverage.Functions.Imports.Reading.Files;

/// <summary>The names of a part's markup. A parser keeps every one for ever, and a workbook has a few hundred.</summary>
internal sealed class BoundedNames : NameTable
{
    private const int Most = 20_000;
    private int _count;

    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? AddNew(base.Add(key, start, len));

    public override string Add(string key) => Get(key) ?? AddNew(base.Add(key));

    private string AddNew(string name) => ++_count <= Most ? name : throw new RefusedFileException(ImportFailures.FileMarkup);
}
