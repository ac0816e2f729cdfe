namespace FundLeverage.Functions.Imports.Reading.Files;

/// <summary>
/// A part while it inflates: it ends the reading when there is too much of it, when it was compressed beyond belief, or when
/// no markup begins for longer than the longest cell. A parser would hold such an attribute whole.
/// </summary>
internal sealed class MeteredStream(Stream inner, long compressed, Meter meter) : Stream
{
    private const int SmallPart = 1024 * 1024;

    /// <summary>A character may be written in eight bytes: <c>&amp;#65535;</c>.</summary>
    private const int BytesPerCharacter = 8;

    private readonly int _longestRun = (meter.Limits.CellCharacters * BytesPerCharacter) + 4096;
    private long _read;
    private int _run;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        meter.Check();
        var count = inner.Read(buffer);
        meter.Inflate(count);
        _read += count;
        if (_read > SmallPart && _read / meter.Limits.InflationRatio > compressed)
            throw new RefusedFileException(ImportFailures.FileRatio, ("max", meter.Limits.InflationRatio));
        Measure(buffer[..count]);
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private void Measure(ReadOnlySpan<byte> bytes)
    {
        while (bytes.IndexOf((byte)'<') is >= 0 and var next)
        {
            Run(next);
            _run = 0;
            bytes = bytes[(next + 1)..];
        }

        Run(bytes.Length);
    }

    private void Run(int bytes)
    {
        _run += bytes;
        if (_run > _longestRun)
            throw new RefusedFileException(ImportFailures.CellTooLong, ("max", meter.Limits.CellCharacters));
    }
}
