using FundLeverage.Domain.Names;
using MimeKit;

namespace FundLeverage.Functions.Delivery.Settings;

/// <summary>What a channel is.</summary>
public enum ChannelKind
{
    /// <summary>A program that takes signed JSON.</summary>
    Webhook,

    /// <summary>企业微信群机器人.</summary>
    WeCom,

    /// <summary>钉钉群机器人.</summary>
    DingTalk,

    /// <summary>飞书群机器人.</summary>
    Feishu,

    /// <summary>电子邮件.</summary>
    Email,
}

/// <summary>推送渠道: one way to those who get reports. A class, so that no text of it shows its secrets.</summary>
public sealed class DeliveryChannel
{
    internal DeliveryChannel(OpaqueId name, ChannelKind kind, OpaqueId? workspace)
    {
        Name = name;
        Kind = kind;
        Workspace = workspace;
    }

    /// <summary>Its name.</summary>
    public OpaqueId Name { get; }

    /// <summary>What it is.</summary>
    public ChannelKind Kind { get; }

    /// <summary>The one workspace that it is for; null for every workspace.</summary>
    public OpaqueId? Workspace { get; }

    /// <summary>Where it is posted to; null for mail.</summary>
    internal Uri? Address { get; init; }

    /// <summary>What it is signed with; empty for a robot that asks for no signature.</summary>
    internal string Secret { get; init; } = "";

    /// <summary>Whom a mail goes to.</summary>
    internal IReadOnlyList<MailboxAddress> To { get; init; } = [];

    /// <summary>True when a workspace's reports may go there.</summary>
    public bool Serves(OpaqueId workspace) => Workspace is null || Workspace == workspace;

    /// <inheritdoc />
    public override string ToString() => $"{Name} ({Kind})";
}

/// <summary>How a connection to the mail server is kept secret.</summary>
public enum SmtpSecurity
{
    /// <summary>In the clear until both have agreed to encrypt; a server that does not is refused.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte.</summary>
    Tls,

    /// <summary>In the clear.</summary>
    None,
}

/// <summary>The mail server.</summary>
internal sealed class MailServer(string host, int port, SmtpSecurity security, MailboxAddress from, string user, string password)
{
    public string Host { get; } = host;

    public int Port { get; } = port;

    public SmtpSecurity Security { get; } = security;

    public MailboxAddress From { get; } = from;

    /// <summary>Empty for a server that asks for nobody.</summary>
    public string User { get; } = user;

    public string Password { get; } = password;
}
