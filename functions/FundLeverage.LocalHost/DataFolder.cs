using FundLeverage.LocalHost.Texts;

namespace FundLeverage.LocalHost;

/// <summary>A folder that one copy of the host uses at a time. Without <c>--data</c>, a second copy takes the next folder.</summary>
internal sealed class DataFolder : IDisposable
{
    private const string DefaultName = ".data";
    private const int MostCopies = 32;
    private readonly FileStream _lock;

    private DataFolder(string path, FileStream held)
    {
        Path = path;
        _lock = held;
    }

    public string Path { get; }

    /// <exception cref="SetupException">The named folder is in use or cannot be used.</exception>
    public static DataFolder Take(string? named)
    {
        if (named is not null)
            return TryTake(named) ?? throw InUse(named);
        for (var copy = 1; copy <= MostCopies; copy++)
        {
            if (TryTake(copy == 1 ? DefaultName : $"{DefaultName}-{copy}") is { } folder)
                return folder;
        }

        throw InUse(DefaultName);
    }

    public void Dispose() => _lock.Dispose();

    private static DataFolder? TryTake(string name)
    {
        try
        {
            var path = Directory.CreateDirectory(name).FullName;
            return new DataFolder(path, Hold(System.IO.Path.Combine(path, "in-use.lock")));
        }
        catch (LockedException)
        {
            return null;
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new SetupException(LocalTexts.DataUnusable(name, unusable.Message), unusable);
        }
    }

    private static FileStream Hold(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException locked) when (File.Exists(file))
        {
            throw new LockedException(locked);
        }
    }

    private static SetupException InUse(string name) => new(LocalTexts.DataInUse(name));

    private sealed class LockedException(IOException cause) : Exception(cause.Message, cause);
}
