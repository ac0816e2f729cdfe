using System.Globalization;
using System.Resources;

namespace FundLeverage.LocalHost.Texts;

/// <summary>What the console says, Chinese and English, from <c>LocalTexts.resx</c>.</summary>
internal static class LocalTexts
{
    private static readonly ResourceManager Resources = new("FundLeverage.LocalHost.Texts.LocalTexts", typeof(LocalTexts).Assembly);

    public static string InstallingAzurite(params object[] values) => Text(nameof(InstallingAzurite), values);

    public static string InstalledAzurite(params object[] values) => Text(nameof(InstalledAzurite), values);

    public static string NodeMissing(params object[] values) => Text(nameof(NodeMissing), values);

    public static string NodeTooOld(params object[] values) => Text(nameof(NodeTooOld), values);

    public static string RegistryFailed(params object[] values) => Text(nameof(RegistryFailed), values);

    public static string AzuriteFailed(params object[] values) => Text(nameof(AzuriteFailed), values);

    public static string DataInUse(params object[] values) => Text(nameof(DataInUse), values);

    public static string DataUnusable(params object[] values) => Text(nameof(DataUnusable), values);

    public static string PortTaken(params object[] values) => Text(nameof(PortTaken), values);

    public static string DemoFailed(params object[] values) => Text(nameof(DemoFailed), values);

    public static string UnknownOption(params object[] values) => Text(nameof(UnknownOption), values);

    public static string DemoValue(params object[] values) => Text(nameof(DemoValue), values);

    public static string DemoWithProvider(params object[] values) => Text(nameof(DemoWithProvider), values);

    public static string Page(params object[] values) => Text(nameof(Page), values);

    public static string Reference(params object[] values) => Text(nameof(Reference), values);

    public static string Illustrative(params object[] values) => Text(nameof(Illustrative), values);

    public static string Token(params object[] values) => Text(nameof(Token), values);

    public static string Stop(params object[] values) => Text(nameof(Stop), values);

    private static string Text(string name, object[] values)
    {
        var text = Resources.GetString(name, CultureInfo.InvariantCulture) ?? throw new MissingManifestResourceException($"No text '{name}'.");
#pragma warning disable CA1863 // A handful of lines a run.
        return string.Format(CultureInfo.InvariantCulture, text, values);
#pragma warning restore CA1863
    }
}
