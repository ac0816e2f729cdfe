namespace FundLeverage.Functions.Delivery.Settings;

/// <summary>
/// Where published reports may be sent, as the settings say it: texts, judged when the app starts by
/// <see cref="DeliverySettings"/>. Addresses and keys are secrets; nothing of this is ever written to a log or an answer.
/// </summary>
public sealed class DeliveryOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "FundLeverage:Delivery";

    /// <summary>The channels by their names; none for no deliveries.</summary>
    public Dictionary<string, ChannelOptions> Channels { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The mail server that channels of kind <c>email</c> go through.</summary>
    public SmtpOptions Smtp { get; } = new();

    /// <summary>Where people reach this app, such as <c>https://leverage.example.gov.cn</c>; messages link to it. Without it they have no links.</summary>
    public string PublicAddress { get; set; } = "";

    /// <summary>How many seconds an attempt may take; 20 when empty.</summary>
    public string AttemptSeconds { get; set; } = "";
}

/// <summary>One channel, as the settings say it.</summary>
public sealed class ChannelOptions
{
    /// <summary>What the channel is: <c>webhook</c>, <c>weCom</c>, <c>dingTalk</c>, <c>feishu</c> or <c>email</c>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>The address that is posted to. A secret: who has a robot's address can write into its group.</summary>
    public string Address { get; set; } = "";

    /// <summary>The key that messages are signed with. A secret.</summary>
    public string Secret { get; set; } = "";

    /// <summary>Whom a mail goes to, separated by semicolons.</summary>
    public string To { get; set; } = "";

    /// <summary>The one workspace whose reports may be sent to it; every workspace's when empty.</summary>
    public string Workspace { get; set; } = "";

    internal bool IsEmpty => (Kind + Address + Secret + To + Workspace).Length == 0;
}

/// <summary>The mail server, as the settings say it.</summary>
public sealed class SmtpOptions
{
    /// <summary>The mail server's name.</summary>
    public string Host { get; set; } = "";

    /// <summary>The mail server's port; 587, or 465 with <c>tls</c>, when empty.</summary>
    public string Port { get; set; } = "";

    /// <summary>How the mail server is reached: <c>startTls</c> (default), <c>tls</c> or <c>none</c>.</summary>
    public string Security { get; set; } = "";

    /// <summary>The user to sign in to the mail server as; none for a server that asks for nobody.</summary>
    public string User { get; set; } = "";

    /// <summary>The password of the mail server's user. A secret.</summary>
    public string Password { get; set; } = "";

    /// <summary>The sender of mails, such as <c>杠杆台账 &lt;reports@example.gov.cn&gt;</c>.</summary>
    public string From { get; set; } = "";

    internal bool IsEmpty => (Host + Port + Security + User + Password + From).Length == 0;
}
