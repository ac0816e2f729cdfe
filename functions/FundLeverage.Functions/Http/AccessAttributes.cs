namespace FundLeverage.Functions.Http;

/// <summary>The role that a function asks for. Stands on its class; a function that declares nothing lets nobody in.</summary>
/// <param name="role">Which.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RequiresAttribute(Role role) : Attribute
{
    /// <summary>The role.</summary>
    public Role Role { get; } = role;
}

/// <summary>Anybody may call this function, known or not: it gives nothing of any workspace.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class OpenToAllAttribute : Attribute;

/// <summary>How much of a body a function takes. Without it a function takes none.</summary>
/// <param name="kilobytes">At most this many KiB.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TakesBodyAttribute(int kilobytes) : Attribute
{
    /// <summary>Room for the longest record in every spelling of JSON.</summary>
    public const int Record = 256;

    /// <summary>Room for a list of the longest batch of records, or a few short texts.</summary>
    public const int Short = 64;

    /// <summary>Room for a workbook of a hundred thousand rows.</summary>
    public const int File = 32 * 1024;

    /// <summary>At most this many KiB.</summary>
    public int Kilobytes { get; } = kilobytes;
}
