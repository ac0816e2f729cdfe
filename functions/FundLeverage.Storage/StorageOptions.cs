namespace FundLeverage.Storage;

/// <summary>Where the tables, queues and blobs are. Either service addresses with a managed identity, or a connection string for development.</summary>
public sealed class StorageOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "FundLeverage:Storage";

    /// <summary>
    /// Storage of the Functions host. The app uses it as a connection string for its tables, queues and blobs where no service address
    /// is set; <c>UseDevelopmentStorage=true</c> is Azurite on its usual ports. For tables either this or the address must be set; with
    /// both, the address is used.
    /// </summary>
    public const string ConnectionStringSetting = "AzureWebJobsStorage";

    /// <summary>
    /// Address of the Table service, such as <c>https://name.table.core.windows.net</c>; needed in Azure. The app signs in to it with a
    /// managed identity, and no connection string is used for tables.
    /// </summary>
    public Uri? TableServiceUri { get; set; }

    /// <summary>Address of the Queue service; needed in Azure. It must be the account of <c>AzureWebJobsStorage</c>: the Functions host reads the app's queues there.</summary>
    public Uri? QueueServiceUri { get; set; }

    /// <summary>Address of the Blob service; needed in Azure. It holds snapshots, the files of imports and published reports.</summary>
    public Uri? BlobServiceUri { get; set; }

    /// <summary>Client id of a user-assigned managed identity; the system-assigned one when empty.</summary>
    public string? ManagedIdentityClientId { get; set; }

    /// <summary>
    /// Letters and digits in front of the names of all tables and containers, so that several installations share an account. Queues have
    /// no such prefix: each installation needs its own <c>AzureWebJobsStorage</c>.
    /// </summary>
    public string TablePrefix { get; set; } = "";

    /// <summary>
    /// Lower-case letters and digits in front of the name of every queue. Set by LocalHost alone, where several copies may share an
    /// account: the Functions host reads its triggers' queues by the names that the functions give.
    /// </summary>
    public string QueuePrefix { get; set; } = "";
}
