using System.Collections.Immutable;
using Azure;
using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Storage.Deliveries;

/// <summary>投递: a published report that is to go, or went, to a channel. Of a report and a channel there is one.</summary>
/// <param name="Address">The fund.</param>
/// <param name="Report">The report's id.</param>
/// <param name="Channel">The name of a channel in the settings.</param>
public sealed record ReportDelivery(FundAddress Address, string Report, string Channel)
{
    /// <summary>
    /// What a receiver tells a repetition by: it stays through every attempt. Only what arrived and is sent once more on
    /// request gets another, so that it is not taken for a repetition.
    /// </summary>
    public required Guid Id { get; init; }

    /// <summary>The formats of the files that are sent or linked.</summary>
    public required ImmutableArray<string> Formats { get; init; }

    /// <summary>When it was asked for.</summary>
    public required Instant RequestedAt { get; init; }

    /// <summary>By whom; who published the report, where it was asked for with the publication.</summary>
    public required Actor RequestedBy { get; init; }

    /// <summary>How far it is.</summary>
    public DeliveryStatus Status { get; init; } = DeliveryStatus.Pending;

    /// <summary>How often it was tried since it was asked for, or asked for again.</summary>
    public int Attempts { get; init; }

    /// <summary>From when on it may be tried; while it is being tried, when somebody else may take it for broken off.</summary>
    public required Instant DueAt { get; init; }

    /// <summary>When the attempt began that is under way; null while there is none.</summary>
    public Instant? StartedAt { get; init; }

    /// <summary>When the last attempt began; null before the first.</summary>
    public Instant? LastAttemptAt { get; init; }

    /// <summary>Why the last attempt failed; null where none did.</summary>
    public DeliveryFailure? LastFailure { get; init; }

    /// <summary>When the receiver took it; null before.</summary>
    public Instant? DeliveredAt { get; init; }

    internal ETag ETag { get; init; }
}

/// <summary>How far a delivery is.</summary>
public enum DeliveryStatus
{
    /// <summary>待投递: to be tried, or tried again.</summary>
    Pending,

    /// <summary>已投递: the receiver took it.</summary>
    Delivered,

    /// <summary>投递失败: given up; somebody has to look at it and may send it again.</summary>
    Dead,
}

/// <summary>Why an attempt failed. It never holds an address, a key or a receiver's words.</summary>
/// <param name="Fault">What went wrong.</param>
/// <param name="Code">The receiver's number for it: an HTTP status, a robot's code, an SMTP reply.</param>
public sealed record DeliveryFailure(DeliveryFault Fault, long? Code = null);

/// <summary>What can go wrong with an attempt.</summary>
public enum DeliveryFault
{
    /// <summary>No connection, or one that broke.</summary>
    Unreachable,

    /// <summary>No answer in time.</summary>
    TimedOut,

    /// <summary>The server's certificate is not to be trusted, or it offers no encryption.</summary>
    NotSecure,

    /// <summary>The address answers with another address. None is followed.</summary>
    Redirected,

    /// <summary>An HTTP status that says no.</summary>
    StatusRefused,

    /// <summary>A robot's answer with a code other than 0.</summary>
    RobotRefused,

    /// <summary>An answer that is too long or not what such a robot answers.</summary>
    AnswerUnreadable,

    /// <summary>The mail server does not take user and password.</summary>
    SignInRefused,

    /// <summary>The mail server refuses the message or an address for good.</summary>
    MailRefused,

    /// <summary>The mail server asks to come again.</summary>
    MailDeferred,

    /// <summary>The settings have no such channel any more.</summary>
    ChannelUnknown,

    /// <summary>A file of the report is missing or not what was published.</summary>
    ReportDamaged,

    /// <summary>The attempts broke off before their outcome was known.</summary>
    Interrupted,

    /// <summary>A fault of this program.</summary>
    Internal,
}
