using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace FundLeverage.Fuzzing;

/// <summary>All the chance in one case. The same seed, boundary and number give the same case, whatever ran before it.</summary>
internal sealed class Dice
{
    private readonly Random _random;

    public Dice(int seed, string boundary, int number) =>
        _random = new Random(BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}/{boundary}/{number}"))));

    /// <summary>From 0, below the end.</summary>
    public int Below(int end) => _random.Next(end);

    /// <summary>True once in so many throws.</summary>
    public bool OneIn(int throws) => _random.Next(throws) == 0;

    public T Pick<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];

    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        _random.NextBytes(bytes);
        return bytes;
    }
}
