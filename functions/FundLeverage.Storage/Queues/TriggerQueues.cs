using System.Text;
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
    private static readonly TimeSpan HandlingTime = TimeSpan.FromMinutes(5);

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
        QueueMessage? message = await client.ReceiveMessageAsync(HandlingTime, cancellationToken);
        if (message is null)
            return false;

        try
        {
            await handle(Encoding.UTF8.GetString(Convert.FromBase64String(message.MessageText)));
        }
        catch (Exception) when (message.DequeueCount < MaxTries)
        {
            await client.UpdateMessageAsync(message.MessageId, message.PopReceipt, visibilityTimeout: TimeSpan.Zero, cancellationToken: cancellationToken);
            throw;
        }
        catch (Exception)
        {
            var poison = Client(queue + PoisonSuffix);
            await poison.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await poison.SendMessageAsync(message.MessageText, cancellationToken);
            await client.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellationToken);
            throw;
        }

        await client.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellationToken);
        return true;
    }

    private QueueClient Client(string queue) => queues.GetQueueClient(prefix + queue);
}
