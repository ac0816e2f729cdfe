namespace FundLeverage.Storage;

/// <summary>Where the tables, queues and blobs are. Either service addresses with a managed identity, or a connection string for development.</summary>
public sealed class StorageOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "FundLeverage:Storage";

    /// <summary>The setting that holds a connection string when no service address is set; shared with the Functions host.</summary>
    public const string ConnectionStringSetting = "AzureWebJobsStorage";

    /// <summary>Address of the Table service, such as <c>https://name.table.core.windows.net</c>.</summary>
    public Uri? TableServiceUri { get; set; }

    /// <summary>Address of the Queue service.</summary>
    public Uri? QueueServiceUri { get; set; }

    /// <summary>Address of the Blob service.</summary>
    public Uri? BlobServiceUri { get; set; }

    /// <summary>Client id of the user-assigned managed identity; the system-assigned one when empty.</summary>
    public string? ManagedIdentityClientId { get; set; }

    /// <summary>Letters and digits in front of the name of every table and container; lets several installations share an account.</summary>
    public string TablePrefix { get; set; } = "";

    /// <summary>
    /// Lower-case letters and digits in front of the name of every queue. Set by LocalHost alone, where several copies may share an
    /// account: the Functions host reads its triggers' queues by the names that the functions give.
    /// </summary>
    public string QueuePrefix { get; set; } = "";
}
