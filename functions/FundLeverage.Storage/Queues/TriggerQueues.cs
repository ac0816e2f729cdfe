using System.Text;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace FundLeverage.Storage.Queues;

/// <summary>
/// Reads queues as the Functions host does for a queue trigger: base64 text, deleted when handled, put aside to
/// <c>{queue}-poison</c> after five failed tries.
/// </summary>
public sealed class TriggerQueues(QueueServiceClient queues, string prefix = "")
{
    private const int MaxTries = 5;
    private const string PoisonSuffix = "-poison";

    /// <summary>A message whose handler is gone comes back after so long; while it is handled, its time is renewed.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(10);

    /// <summary>Adds a message.</summary>
    public async Task SendAsync(string queue, string message, CancellationToken cancellationToken)
    {
        var client = Client(queue);
        await client.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await client.SendMessageAsync(Convert.ToBase64String(Encoding.UTF8.GetBytes(message)), cancellationToken);
    }

    /// <summary>Handles the next message, if there is one.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="handle">A throw leaves the message for another try.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>False when the queue was empty.</returns>
    public async Task<bool> HandleNextAsync(string queue, Func<string, Task> handle, CancellationToken cancellationToken)
    {
        var client = Client(queue);
        await client.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        QueueMessage? message = await client.ReceiveMessageAsync(Lease, cancellationToken);
        if (message is null)
            return false;

        var held = new HeldMessage(client, message);
        try
        {
            await held.WhileAsync(handle(Encoding.UTF8.GetString(Convert.FromBase64String(message.MessageText))), cancellationToken);
        }
        catch (Exception) when (message.DequeueCount < MaxTries)
        {
            await held.ExtendAsync(TimeSpan.Zero, cancellationToken);
            throw;
        }
        catch (Exception)
        {
            var poison = Client(queue + PoisonSuffix);
            await poison.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await poison.SendMessageAsync(message.MessageText, cancellationToken);
            await held.DeleteAsync(cancellationToken);
            throw;
        }

        await held.DeleteAsync(cancellationToken);
        return true;
    }

    private QueueClient Client(string queue) => queues.GetQueueClient(prefix + queue);

    /// <summary>A message that nobody else sees for the time being. Its receipt changes with every renewal.</summary>
    private sealed class HeldMessage(QueueClient client, QueueMessage message)
    {
        private string _receipt = message.PopReceipt;
        private bool _isLost;

        /// <summary>Waits for its handling, and renews its time meanwhile.</summary>
        public async Task WhileAsync(Task handling, CancellationToken cancellationToken)
        {
            while (!_isLost && !cancellationToken.IsCancellationRequested && await Task.WhenAny(handling, Task.Delay(Renewal, cancellationToken)) != handling)
                await ExtendAsync(Lease, cancellationToken);
            await handling;
        }

        /// <summary>Hides it for so long from now. Where its time was over already, somebody else may have it, and it is left alone from then on.</summary>
        public async Task ExtendAsync(TimeSpan time, CancellationToken cancellationToken)
        {
            try
            {
                _receipt = (await client.UpdateMessageAsync(message.MessageId, _receipt, visibilityTimeout: time, cancellationToken: cancellationToken)).Value.PopReceipt;
            }
            catch (RequestFailedException lost) when (lost.Status is 400 or 404)
            {
                _isLost = true;
            }
        }

        public async Task DeleteAsync(CancellationToken cancellationToken)
        {
            if (!_isLost)
                await client.DeleteMessageAsync(message.MessageId, _receipt, cancellationToken);
        }
    }
}
