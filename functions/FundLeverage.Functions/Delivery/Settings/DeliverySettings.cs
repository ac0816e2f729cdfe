using System.Globalization;
using FundLeverage.Domain.Names;
using MimeKit;
using NodaTime;

namespace FundLeverage.Functions.Delivery.Settings;

/// <summary>The delivery settings, judged: channels and mail server, or a sentence for each thing that is wrong. No sentence holds a value.</summary>
internal sealed class DeliverySettings
{
    private const int MinSecret = 16;
    private const int DefaultSeconds = 20;
    private const int MostSeconds = 120;

    private readonly List<string> _wrong = [];

    public DeliverySettings(DeliveryOptions options)
    {
        Server = ReadServer(options.Smtp);
        Channels = [.. options.Channels.Where(channel => !channel.Value.IsEmpty).OrderBy(channel => channel.Key, StringComparer.OrdinalIgnoreCase).Select(channel => Read(channel.Key, channel.Value)).OfType<DeliveryChannel>()];
        if (options.Smtp.IsEmpty && options.Channels.Any(channel => Kind(channel.Value) == ChannelKind.Email))
            Say("Smtp__Host", "is missing; a channel of kind email needs a mail server");
        PublicAddress = ReadAddress(options.PublicAddress, "PublicAddress");
        if (PublicAddress is { Query.Length: > 0 })
            Say("PublicAddress", "must end with the path; links are put behind it");
        AttemptTime = Duration.FromSeconds(ReadNumber(options.AttemptSeconds, "AttemptSeconds", DefaultSeconds, MostSeconds));
    }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<string> Wrong => _wrong;

    /// <summary>The channels by their names.</summary>
    public IReadOnlyList<DeliveryChannel> Channels { get; }

    /// <summary>The mail server; null where there is none.</summary>
    public MailServer? Server { get; }

    /// <summary>Where people reach this app; null for no links.</summary>
    public Uri? PublicAddress { get; }

    /// <summary>How long an attempt may take.</summary>
    public Duration AttemptTime { get; }

    private DeliveryChannel? Read(string name, ChannelOptions options)
    {
        var at = $"Channels__{name}__";
        var before = _wrong.Count;
        if (!OpaqueId.Parse(name.ToLowerInvariant()).TryGet(out var id))
            Say($"Channels__{name}", "is no name of a channel; one has 1 to 40 of a-z, 0-9 and -");
        OpaqueId? workspace = null;
        if (options.Workspace.Length > 0 && !OpaqueId.Parse(options.Workspace).TryGet(out workspace))
            Say(at + nameof(options.Workspace), "is no workspace; one has 1 to 40 of a-z, 0-9 and -");
        if (Kind(options) is not { } kind)
        {
            Say(at + nameof(options.Kind), options.Kind.Length == 0 ? $"is missing; it is one of {string.Join(", ", EnumText.All<ChannelKind>())}" : $"is none of {string.Join(", ", EnumText.All<ChannelKind>())}");
            return null;
        }

        Uri? address = null;
        IReadOnlyList<MailboxAddress> to = [];
        if (kind == ChannelKind.Email)
        {
            to = ReadMailboxes(options.To, at + nameof(options.To));
            Unused(options.Address, at + nameof(options.Address), kind);
            Unused(options.Secret, at + nameof(options.Secret), kind);
        }
        else
        {
            address = ReadAddress(options.Address, at + nameof(options.Address));
            if (options.Address.Length == 0)
                Say(at + nameof(options.Address), "is missing; it is what the message is posted to");
            Unused(options.To, at + nameof(options.To), kind);
            ReadSecret(options.Secret, at + nameof(options.Secret), kind);
        }

        return _wrong.Count > before ? null : new DeliveryChannel(id!, kind, workspace) { Address = address, Secret = options.Secret, To = to };
    }

    private void ReadSecret(string secret, string setting, ChannelKind kind)
    {
        if (IsUnresolved(secret, setting))
            return;
        if (kind == ChannelKind.Webhook && secret.Length < MinSecret)
            Say(setting, $"is missing or short; a webhook is signed with a key of at least {MinSecret} characters");
        if (kind == ChannelKind.WeCom)
            Unused(secret, setting, kind);
    }

    private MailServer? ReadServer(SmtpOptions options)
    {
        if (options.IsEmpty)
            return null;
        if (options.Host.Length == 0 || Uri.CheckHostName(options.Host) == UriHostNameType.Unknown)
            Say("Smtp__Host", "is missing or no host name");
        var security = SmtpSecurity.StartTls;
        if (options.Security.Length > 0 && !EnumText.TryParse(options.Security, out security))
            Say("Smtp__Security", $"is none of {string.Join(", ", EnumText.All<SmtpSecurity>())}");
        var port = ReadNumber(options.Port, "Smtp__Port", security == SmtpSecurity.Tls ? 465 : 587, ushort.MaxValue);
        if (!IsUnresolved(options.Password, "Smtp__Password") && options.User.Length > 0 != options.Password.Length > 0)
            Say("Smtp__Password", "and Smtp__User go together: both, or none for a server that asks for nobody");
        if (security == SmtpSecurity.None && options.Password.Length > 0 && !IsLoopback(options.Host))
            Say("Smtp__Security", "is none, and a password in the clear is anybody's password; use startTls or tls");
        if (MailboxAddress.TryParse(options.From, out var from) && IsWhole(from))
            return new MailServer(options.Host, port, security, from, options.User, options.Password);
        Say("Smtp__From", "is missing or no mail address");
        return null;
    }

    private List<MailboxAddress> ReadMailboxes(string list, string setting)
    {
        var mailboxes = new List<MailboxAddress>();
        foreach (var text in list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (MailboxAddress.TryParse(text, out var mailbox) && IsWhole(mailbox))
                mailboxes.Add(mailbox);
            else
                Say(setting, "holds something that is no mail address");
        }

        if (list.Trim(' ', ';').Length == 0)
            Say(setting, "is missing; it lists whom the mail goes to, separated by semicolons");
        return mailboxes;
    }

    private Uri? ReadAddress(string text, string setting)
    {
        if (text.Length == 0 || IsUnresolved(text, setting))
            return null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http") || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
            Say(setting, "is no address; it begins with https:// and has neither user nor #");
        else if (address.Scheme == "http" && !address.IsLoopback)
            Say(setting, "must begin with https; what goes over an open line is anybody's to read");
        else
            return address;
        return null;
    }

    private int ReadNumber(string text, string setting, int otherwise, int most)
    {
        if (text.Length == 0)
            return otherwise;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
            return number;
        Say(setting, string.Create(CultureInfo.InvariantCulture, $"is no whole number from 1 to {most}"));
        return otherwise;
    }

    /// <summary>App Service leaves the reference itself where it could not read the vault; nobody should be signed for with that.</summary>
    private bool IsUnresolved(string value, string setting)
    {
        if (!value.StartsWith("@Microsoft.KeyVault", StringComparison.OrdinalIgnoreCase))
            return false;
        Say(setting, "is a reference to a key vault that the platform could not read");
        return true;
    }

    private void Unused(string value, string setting, ChannelKind kind)
    {
        if (value.Length > 0)
            Say(setting, $"is of no use for a channel of kind {EnumText.Of(kind)}");
    }

    private void Say(string setting, string what) => _wrong.Add($"Setting {DeliveryOptions.Section.Replace(":", "__", StringComparison.Ordinal)}__{setting} {what}.");

    private static ChannelKind? Kind(ChannelOptions options) => EnumText.TryParse<ChannelKind>(options.Kind, out var kind) ? kind : null;

    private static bool IsWhole(MailboxAddress mailbox) => mailbox.Address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < mailbox.Address.Length - 1;

    private static bool IsLoopback(string host) => Uri.TryCreate($"smtp://{host}", UriKind.Absolute, out var address) && address.IsLoopback;
}
