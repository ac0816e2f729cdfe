using System.Net.Sockets;
using FundLeverage.Functions.Delivery.Messages;
using FundLeverage.Functions.Delivery.Settings;
using FundLeverage.Storage.Deliveries;
using FundLeverage.Storage.Reports;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using AuthenticationException = MailKit.Security.AuthenticationException;

namespace FundLeverage.Functions.Delivery.Sending;

/// <summary>Sends mails. One that any address is refused for goes to nobody, so that it is not half delivered.</summary>
public sealed class MailSender(DeliveryChannels channels, ReportStore reports)
{
    /// <summary>Makes one attempt.</summary>
    internal async Task<DeliveryOutcome> SendAsync(DeliveryChannel channel, ReportNotice notice, CancellationToken cancellationToken)
    {
        var server = channels.Server ?? throw new InvalidOperationException("There is no mail server.");
        var contents = new List<BinaryData>();
        foreach (var file in notice.Files)
        {
            if (await reports.ReadFileAsync(notice.Report, file, cancellationToken) is not { } content)
                return DeliveryOutcome.Failed(DeliveryFault.ReportDamaged);
            contents.Add(content);
        }

        using var mail = ReportMail.Of(server, channel, notice, contents);
        try
        {
            // Without revocation lists, as the HTTP client: networks that reach no list would send nothing.
            using var smtp = new SmtpClient { CheckCertificateRevocation = false };
            await smtp.ConnectAsync(server.Host, server.Port, Security(server.Security), cancellationToken);
            if (server.User.Length > 0)
                await smtp.AuthenticateAsync(server.User, server.Password, cancellationToken);
            await smtp.SendAsync(mail, cancellationToken);
            await LeaveAsync(smtp, cancellationToken);
            return DeliveryOutcome.Delivered;
        }
        catch (SmtpCommandException refused)
        {
            var code = (int)refused.StatusCode;
            return code is >= 400 and < 500 ? DeliveryOutcome.Failed(DeliveryFault.MailDeferred, code) : DeliveryOutcome.Refused(DeliveryFault.MailRefused, code);
        }
        catch (AuthenticationException)
        {
            return DeliveryOutcome.Failed(DeliveryFault.SignInRefused);
        }
        catch (Exception failure) when (failure is SslHandshakeException or NotSupportedException)
        {
            return DeliveryOutcome.Failed(DeliveryFault.NotSecure);
        }
        catch (Exception failure) when (failure is ProtocolException or IOException or SocketException or ServiceNotConnectedException)
        {
            return DeliveryOutcome.Failed(DeliveryFault.Unreachable);
        }
    }

    /// <summary>The server has the mail, whatever becomes of the farewell.</summary>
    private static async Task LeaveAsync(SmtpClient smtp, CancellationToken cancellationToken)
    {
        try
        {
            await smtp.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception failure) when (failure is OperationCanceledException or ProtocolException or CommandException or IOException or SocketException)
        {
            // Nothing is lost by it.
        }
    }

    private static SecureSocketOptions Security(SmtpSecurity security) => security switch
    {
        SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
        SmtpSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };
}
