using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace FundLeverage.Storage;

/// <summary>Blobs of a container that is there from the first one that is stored.</summary>
internal static class Blobs
{
    /// <summary>A blob with what is noted beside it; null where there is none.</summary>
    public static async Task<BlobDownloadResult?> FindAsync(this BlobContainerClient container, string name, CancellationToken cancellationToken)
    {
        try
        {
            return await container.GetBlobClient(name).DownloadContentAsync(cancellationToken);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Stores a blob.</summary>
    public static async Task StoreAsync(this BlobContainerClient container, string name, BinaryData content, bool overwrite, CancellationToken cancellationToken)
    {
        try
        {
            await container.GetBlobClient(name).UploadAsync(content, overwrite, cancellationToken);
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == "ContainerNotFound")
        {
            await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await container.GetBlobClient(name).UploadAsync(content, overwrite, cancellationToken);
        }
    }
}
