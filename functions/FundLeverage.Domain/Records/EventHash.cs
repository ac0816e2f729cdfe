using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace FundLeverage.Domain.Records;

/// <summary>A SHA-256, as a value of 32 bytes; its text is 64 lower-case hexadecimal digits.</summary>
public readonly record struct EventHash
{
    /// <summary>How many bytes it has.</summary>
    public const int Length = 32;

    private readonly Int128 _first;
    private readonly Int128 _second;

    private EventHash(Int128 first, Int128 second)
    {
        _first = first;
        _second = second;
    }

    /// <summary>All zeros: what the first line of a chain names as the one before it.</summary>
    public static EventHash None => default;

    /// <summary>A hash from its bytes.</summary>
    /// <exception cref="ArgumentException">There are not 32.</exception>
    public static EventHash Of(ReadOnlySpan<byte> bytes) => bytes.Length == Length
        ? new EventHash(MemoryMarshal.Read<Int128>(bytes), MemoryMarshal.Read<Int128>(bytes[16..]))
        : throw new ArgumentException($"A hash has {Length} bytes, not {bytes.Length}.", nameof(bytes));

    /// <summary>Reads the text of a hash; upper case is another text.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out EventHash hash)
    {
        hash = default;
        if (text is not { Length: 2 * Length } || text.Any(c => !char.IsAsciiHexDigitLower(c)))
            return false;
        hash = Of(Convert.FromHexString(text));
        return true;
    }

    /// <inheritdoc />
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length];
        MemoryMarshal.Write(bytes, _first);
        MemoryMarshal.Write(bytes[16..], _second);
        return Convert.ToHexStringLower(bytes);
    }
}
