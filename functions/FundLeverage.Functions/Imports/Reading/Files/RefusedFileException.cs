using FundLeverage.Domain.Results;

namespace FundLeverage.Functions.Imports.Reading.Files;

/// <summary>
/// Ends the reading of a file that is refused as a whole, from however deep inside a stream or parser. It never leaves
/// <see cref="WorkbookReader"/>.
/// </summary>
internal sealed class RefusedFileException(Failure failure) : Exception(failure.ToString())
{
    public RefusedFileException(FailureCode code, params (string Name, object Value)[] details)
        : this(new Failure(code, "", details))
    {
    }

    public Failure Failure => failure;
}
