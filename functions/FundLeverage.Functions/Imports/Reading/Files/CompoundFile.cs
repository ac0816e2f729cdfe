using System.Buffers.Binary;
using System.Text;

namespace FundLeverage.Functions.Imports.Reading.Files;

/// <summary>
/// The container of Excel 97 to 2003 (MS-CFB), read just far enough to know what is inside: no chain is followed longer than the
/// file is, so that one in a circle ends.
/// </summary>
internal sealed class CompoundFile
{
    private const int HeaderLength = 512;
    private const int EntryLength = 128;
    private const int SmallStream = 4096;
    private const int SmallSector = 64;
    private const string Root = "Root Entry";
    private const uint LastRegular = 0xFFFFFFF9;
    private const uint EndOfChain = 0xFFFFFFFE;
    private const byte StreamEntry = 2;

    private readonly byte[] _bytes;
    private readonly int _sectorLength;
    private readonly List<uint> _next = [];

    private CompoundFile(byte[] bytes)
    {
        _bytes = bytes;
        _sectorLength = UInt16(30) switch
        {
            9 => 512,
            12 => 4096,
            _ => throw Damaged(),
        };
        ReadAllocation();
    }

    /// <summary>Streams and storages by name: where each begins and how long it is.</summary>
    public Dictionary<string, (bool IsStream, uint Start, uint Length)> Entries { get; } = new(StringComparer.OrdinalIgnoreCase);

    public static CompoundFile Read(byte[] bytes)
    {
        if (bytes.Length < HeaderLength)
            throw Damaged();
        var file = new CompoundFile(bytes);
        file.ReadEntries();
        return file;
    }

    /// <summary>A stream's bytes. A short one stands in small sectors inside the stream of the root.</summary>
    public byte[] Stream(string name)
    {
        var (_, start, length) = Entries[name];
        if (length >= SmallStream)
            return Gather(Chain(start, _next), length, sector => Sector(sector));
        var small = new List<uint>();
        foreach (var sector in Chain(UInt32(60), _next))
            AddNumbers(Sector(sector), small);
        var root = Entries.TryGetValue(Root, out var entry) ? Gather(Chain(entry.Start, _next), entry.Length, sector => Sector(sector)) : throw Damaged();
        return Gather(Chain(start, small), length, sector => ((long)sector + 1) * SmallSector <= root.Length ? root.AsSpan((int)sector * SmallSector, SmallSector) : throw Damaged());
    }

    private byte[] Gather(IEnumerable<uint> chain, uint length, Func<uint, ReadOnlySpan<byte>> bytesOf)
    {
        if (length > _bytes.Length)
            throw Damaged();
        var stream = new byte[length];
        var position = 0;
        foreach (var sector in chain)
        {
            var bytes = bytesOf(sector);
            var part = Math.Min(bytes.Length, (int)length - position);
            if (part <= 0)
                break;
            bytes[..part].CopyTo(stream.AsSpan(position));
            position += part;
        }

        return position == length ? stream : throw Damaged();
    }

    /// <summary>The allocation table stands in sectors that the header names, and further ones in a chain.</summary>
    private void ReadAllocation()
    {
        var tables = new List<uint>();
        for (var i = 0; i < 109; i++)
            tables.Add(UInt32(76 + (i * 4)));
        var more = UInt32(68);
        for (var left = _bytes.Length / _sectorLength; more <= LastRegular; left--)
        {
            if (left <= 0)
                throw Damaged();
            var sector = Sector(more);
            for (var i = 0; i < _sectorLength - 4; i += 4)
                tables.Add(BinaryPrimitives.ReadUInt32LittleEndian(sector[i..]));
            more = BinaryPrimitives.ReadUInt32LittleEndian(sector[(_sectorLength - 4)..]);
        }

        foreach (var table in tables.Where(table => table <= LastRegular))
        {
            AddNumbers(Sector(table), _next);
            if (_next.Count > (_bytes.Length / _sectorLength) + (2 * _sectorLength))
                throw Damaged();
        }
    }

    private void ReadEntries()
    {
        foreach (var sector in Chain(UInt32(48), _next))
        {
            var bytes = Sector(sector);
            for (var i = 0; i + EntryLength <= bytes.Length; i += EntryLength)
            {
                var entry = bytes[i..];
                int length = BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]);
                if (entry[66] == 0 || length is < 2 or > 64)
                    continue;
                var name = Encoding.Unicode.GetString(entry[..(length - 2)]);
                Entries.TryAdd(name, (entry[66] == StreamEntry, BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]), BinaryPrimitives.ReadUInt32LittleEndian(entry[120..])));
            }
        }
    }

    private static IEnumerable<uint> Chain(uint sector, List<uint> next)
    {
        for (var left = next.Count; sector != EndOfChain; left--)
        {
            if (left <= 0 || sector >= next.Count)
                throw Damaged();
            yield return sector;
            sector = next[(int)sector];
        }
    }

    private static void AddNumbers(ReadOnlySpan<byte> sector, List<uint> numbers)
    {
        for (var i = 0; i < sector.Length; i += 4)
            numbers.Add(BinaryPrimitives.ReadUInt32LittleEndian(sector[i..]));
    }

    private ReadOnlySpan<byte> Sector(uint number)
    {
        var start = ((long)number + 1) * _sectorLength;
        return start + _sectorLength <= _bytes.Length ? _bytes.AsSpan((int)start, _sectorLength) : throw Damaged();
    }

    private ushort UInt16(int position) => BinaryPrimitives.ReadUInt16LittleEndian(_bytes.AsSpan(position));

    private uint UInt32(int position) => BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(position));

    private static RefusedFileException Damaged() => new(ImportFailures.FileDamaged);
}
