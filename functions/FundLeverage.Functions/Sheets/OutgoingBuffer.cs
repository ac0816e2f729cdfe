namespace FundLeverage.Functions.Sheets;

/// <summary>
/// Takes synchronous writes and passes them on when asked to: a ZIP archive writes synchronously, and a connection takes only
/// asynchronous writes. It holds what was written since it was last asked.
/// </summary>
internal sealed class OutgoingBuffer(Stream target) : Stream
{
    private readonly MemoryStream _waiting = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Passes on what is waiting.</summary>
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        if (_waiting.Length == 0)
            return;
        await target.WriteAsync(_waiting.GetBuffer().AsMemory(0, (int)_waiting.Length), cancellationToken);
        _waiting.SetLength(0);
    }

    public override void Write(byte[] buffer, int offset, int count) => _waiting.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => _waiting.Write(buffer);

    public override void Flush()
    {
        // Only SendAsync passes anything on.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _waiting.Dispose();
        base.Dispose(disposing);
    }
}
