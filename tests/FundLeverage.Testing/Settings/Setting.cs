namespace FundLeverage.Testing.Settings;

/// <summary>A setting that the code reads.</summary>
/// <param name="Name">As an environment variable; <c>NAME</c> in it stands for a name that an operator gives.</param>
/// <param name="Default">What holds where it is not set; null for none.</param>
/// <param name="Description">What the code says of it.</param>
public sealed record Setting(string Name, string? Default, string Description);
