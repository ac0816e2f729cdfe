using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace FundLeverage.Functions.Tests.Delivery;

/// <summary>A small SMTP server on the loopback that takes mails, and says no where a test says so.</summary>
internal sealed class SmtpReceiver : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopped = new();
    private readonly ConcurrentQueue<MimeMessage> _mails = new();
    private readonly ConcurrentQueue<string> _commands = new();
    private readonly ConcurrentQueue<(string Command, string? Reply)> _plan = new();
    private readonly List<Task> _sessions = [];
    private readonly Task _accepting;

    private SmtpReceiver()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The mails whose data came whole, whatever was replied.</summary>
    public IReadOnlyList<MimeMessage> Mails => [.. _mails];

    /// <summary>Every command, in order.</summary>
    public IReadOnlyList<string> Commands => [.. _commands];

    /// <summary>True to offer a sign-in.</summary>
    public bool OffersSignIn { get; init; }

    public static SmtpReceiver Start(bool offersSignIn = false) => new() { OffersSignIn = offersSignIn };

    /// <summary>Plans the reply to the next command that begins so, "." for the end of data; null for none, and the connection is cut.</summary>
    public SmtpReceiver Then(string command, string? reply)
    {
        _plan.Enqueue((command, reply));
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopped.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_sessions);
        _listener.Dispose();
        _stopped.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _sessions.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_stopped.Token)));
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
                await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
                await TalkAsync(reader, writer);
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException)
            {
                // The client hung up.
            }
        }
    }

    private async Task TalkAsync(StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("220 test ESMTP");
        while (await reader.ReadLineAsync(_stopped.Token) is { } line)
        {
            _commands.Enqueue(line);
            var reply = ReplyTo(line.ToUpperInvariant());
            if (line == "DATA" && reply is ['3', ..])
            {
                await writer.WriteLineAsync(reply);
                await ReadMailAsync(reader);
                reply = ReplyTo(".");
            }

            if (reply is null)
                return;
            foreach (var part in reply.Split('\n'))
                await writer.WriteLineAsync(part);
            if (line == "QUIT")
                return;
        }
    }

    private async Task ReadMailAsync(StreamReader reader)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(_stopped.Token) is { } line && line != ".")
            mail.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
        using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(mail.ToString()));
        _mails.Enqueue(await MimeMessage.LoadAsync(bytes));
    }

    private string? ReplyTo(string command)
    {
        if (_plan.TryPeek(out var planned) && command.StartsWith(planned.Command, StringComparison.Ordinal))
        {
            _plan.TryDequeue(out _);
            return planned.Reply;
        }

        return command.Split(' ', ':')[0] switch
        {
            "EHLO" => OffersSignIn ? "250-test\n250 AUTH PLAIN" : "250 test",
            "AUTH" => "235 welcome",
            "DATA" => "354 go on",
            "QUIT" => "221 bye",
            _ => "250 ok",
        };
    }
}
