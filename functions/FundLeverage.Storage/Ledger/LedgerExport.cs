using System.Globalization;
using System.Text;
using FundLeverage.Domain.Records;

namespace FundLeverage.Storage.Ledger;

/// <summary>In which way a file is not the export of a ledger.</summary>
public enum ExportFault
{
    /// <summary>The first line is not the header of a ledger's export in a format known here.</summary>
    Header,

    /// <summary>It is another fund's, or another workspace's.</summary>
    OtherLedger,

    /// <summary>A line is not spelt as an export spells it, or what it says cannot be read.</summary>
    Malformed,

    /// <summary>A line is not the one that follows, or its hash is not the hash of what it holds.</summary>
    Chain,

    /// <summary>A line is whole, but contradicts the lines before it.</summary>
    Contradiction,

    /// <summary>The last line is missing: the file was cut off.</summary>
    Truncated,

    /// <summary>The last line does not say what the lines before it say, or more follows.</summary>
    Trailer,

    /// <summary>It is larger than what is taken here, or unpacks to more.</summary>
    TooLarge,
}

/// <summary>A file is not a whole export of this ledger.</summary>
public sealed class ExportException : Exception
{
    /// <summary>A file is not a whole export of this ledger.</summary>
    public ExportException()
        : this(0, ExportFault.Malformed)
    {
    }

    /// <summary>A file is not a whole export of this ledger.</summary>
    public ExportException(string message)
        : base(message)
    {
    }

    /// <summary>A file is not a whole export of this ledger.</summary>
    public ExportException(string message, Exception? cause)
        : base(message, cause)
    {
    }

    /// <summary>A file is not a whole export of this ledger.</summary>
    public ExportException(int line, ExportFault fault, Exception? cause = null)
        : base($"Line {line}: {fault}.", cause)
    {
        Line = line;
        Fault = fault;
    }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>What is wrong.</summary>
    public ExportFault Fault { get; }
}

/// <summary>
/// A ledger as JSON Lines: a header, every line of the ledger, and a last line that tells a whole file from one cut off.
/// Exports, snapshots and restores all speak it.
/// </summary>
internal static class LedgerExport
{
    private const int MaxLineCharacters = 64 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Header(FundAddress address) => string.Create(
        CultureInfo.InvariantCulture,
        $"{{\"export\":\"fundleverage-ledger\",\"format\":{LedgerLine.FormatVersion},\"fund\":\"{address.Fund}\",\"workspace\":\"{address.Workspace}\"}}");

    public static string Trailer(long lastSeq, EventHash lastHash) => string.Create(
        CultureInfo.InvariantCulture,
        $"{{\"end\":\"fundleverage-ledger\",\"events\":{lastSeq + 1},\"lastHash\":\"{lastHash}\",\"lastSeq\":{lastSeq}}}");

    /// <summary>Writes lines that a chain has accepted.</summary>
    public static async Task WriteAsync(Stream stream, FundAddress address, IAsyncEnumerable<LedgerLine> lines, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(stream, Utf8, leaveOpen: true) { NewLine = "\n" };
        await writer.WriteLineAsync(Header(address).AsMemory(), cancellationToken);
        var (lastSeq, lastHash) = (-1L, EventHash.None.ToString());
        await foreach (var line in lines.WithCancellation(cancellationToken))
        {
            await writer.WriteLineAsync(line.Export(address).AsMemory(), cancellationToken);
            (lastSeq, lastHash) = (line.Seq, line.Hash);
        }

        _ = EventHash.TryParse(lastHash, out var hash);
        await writer.WriteLineAsync(Trailer(lastSeq, hash).AsMemory(), cancellationToken);
    }

    /// <summary>Reads a file line by line; the events come in order, each checked against the one before.</summary>
    /// <exception cref="ExportException">The file is not a whole export of this ledger. What came before stays unwritten.</exception>
    public static IEnumerable<(LedgerLine Line, LedgerEvent Event)> Read(Stream stream, FundAddress address)
    {
        var chain = new LedgerChain(address);
        var number = 0;
        var isWhole = false;
        foreach (var text in Lines(stream))
        {
            number++;
            if (number == 1)
            {
                CheckHeader(text, address);
                continue;
            }

            if (isWhole)
                throw new ExportException(number, ExportFault.Trailer);
            if (text.StartsWith("{\"end\":", StringComparison.Ordinal))
            {
                isWhole = chain.LastSeq >= 0 && text == Trailer(chain.LastSeq, chain.LastHash)
                    ? true
                    : throw new ExportException(number, ExportFault.Trailer);
                continue;
            }

            yield return Read(chain, address, text, number);
        }

        if (!isWhole)
            throw new ExportException(number + 1, number == 0 ? ExportFault.Header : ExportFault.Truncated);
    }

    private static void CheckHeader(string text, FundAddress address)
    {
        if (text == Header(address))
            return;
        var isOther = text.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{{\"export\":\"fundleverage-ledger\",\"format\":{LedgerLine.FormatVersion},\"fund\":\""), StringComparison.Ordinal);
        throw new ExportException(1, isOther ? ExportFault.OtherLedger : ExportFault.Header);
    }

    private static (LedgerLine Line, LedgerEvent Event) Read(LedgerChain chain, FundAddress address, string text, int number)
    {
        var line = LedgerLine.Parse(address, text) ?? throw new ExportException(number, ExportFault.Malformed);
        try
        {
            return (line, chain.Read(line));
        }
        catch (LedgerCorruptException corrupt)
        {
            throw new ExportException(number, corrupt.Fault == LedgerFault.Unreadable ? ExportFault.Malformed : ExportFault.Chain, corrupt);
        }
    }

    /// <summary>Lines that end in a line feed, each bounded; a last one without is given too, for the reader to judge.</summary>
    private static IEnumerable<string> Lines(Stream stream)
    {
        using var reader = new StreamReader(stream, Utf8, detectEncodingFromByteOrderMarks: false, bufferSize: 64 * 1024, leaveOpen: true);
        var rest = new StringBuilder();
        var buffer = new char[32 * 1024];
        var number = 1;
        int read;
        while ((read = Fill(reader, buffer, number)) > 0)
        {
            var start = 0;
            while (start < read)
            {
                var end = Array.IndexOf(buffer, '\n', start, read - start);
                var stop = end < 0 ? read : end;
                rest.Append(buffer, start, stop - start);
                if (rest.Length > MaxLineCharacters)
                    throw new ExportException(number, ExportFault.Malformed);
                start = stop + 1;
                if (end < 0)
                    continue;
                yield return rest.ToString();
                rest.Clear();
                number++;
            }
        }

        if (rest.Length > 0)
            yield return rest.ToString();
    }

    private static int Fill(StreamReader reader, char[] buffer, int number)
    {
        try
        {
            return reader.Read(buffer, 0, buffer.Length);
        }
        catch (Exception broken) when (broken is DecoderFallbackException or InvalidDataException or EndOfStreamException)
        {
            throw new ExportException(number, ExportFault.Truncated, broken);
        }
    }
}
