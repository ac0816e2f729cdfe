using System.Security.Cryptography;
using System.Text;
using FundLeverage.Domain.Names;

namespace FundLeverage.Functions.Identity;

/// <summary>
/// How a reader key is spelt: <c>flrk_{workspace}_{id}_{secret}{check}</c>. The prefix lets secret scanners find it, the
/// check refuses a mistyped one without asking the store, and the secret is 43 letters and digits: 256 random bits.
/// </summary>
/// <param name="Workspace">Where it is looked up. It opens no other: the hash that is kept is over the whole text.</param>
/// <param name="Id">The key's id.</param>
/// <param name="Hash">SHA-256 of the whole text in hex; all that is ever kept.</param>
internal sealed record ReaderKeyText(OpaqueId Workspace, OpaqueId Id, string Hash)
{
    public const string Prefix = "flrk";
    private const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const int SecretLength = 43;
    private const int CheckLength = 8;
    private const int IdLength = 12;
    private const int MaxLength = 160;

    /// <summary>A new key and its text, which nobody can have again.</summary>
    public static (ReaderKeyText Key, string Text) New(OpaqueId workspace)
    {
        var id = OpaqueId.Of(RandomNumberGenerator.GetHexString(IdLength, lowercase: true));
        var open = $"{Prefix}_{workspace}_{id}_{RandomNumberGenerator.GetString(Letters, SecretLength)}";
        var text = open + Check(open);
        return (new ReaderKeyText(workspace, id, HashOf(text)), text);
    }

    /// <summary>Reads what a program sent; null when it is no key at all.</summary>
    public static ReaderKeyText? Parse(string? text)
    {
        if (text is not { Length: <= MaxLength } || text.Split('_') is not [Prefix, var workspace, var id, { Length: SecretLength + CheckLength }])
            return null;
        return OpaqueId.Parse(workspace).TryGet(out var place) && OpaqueId.Parse(id).TryGet(out var key)
            && text.AsSpan(text.Length - CheckLength).SequenceEqual(Check(text[..^CheckLength]))
            ? new ReaderKeyText(place, key, HashOf(text))
            : null;
    }

    /// <summary>True when this is the key with that hash; takes as long for every wrong one.</summary>
    public bool Is(string hash) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash), Encoding.ASCII.GetBytes(hash));

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Check(string open) => HashOf(open)[..CheckLength];
}
