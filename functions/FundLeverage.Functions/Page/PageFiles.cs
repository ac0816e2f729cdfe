using FundLeverage.Functions.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace FundLeverage.Functions.Page;

/// <summary>The files of the web page, as its build left them in <c>wwwroot</c>.</summary>
public sealed class PageFiles(IOptions<SignInOptions> signIn, IOptions<IdentityOptions> identity)
{
    private const string Index = "index.html";

    /// <summary>The build puts what carries a hash in its name here.</summary>
    private const string Hashed = "assets/";

    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    private static readonly PhysicalFileProvider Files = new(Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "wwwroot")).FullName);

    private readonly PagePolicy _policy = new(signIn.Value, identity.Value);

    /// <summary>The answer with a file; the page itself for an empty path, null where there is no such file.</summary>
    internal IResult? Find(string path)
    {
        var name = path.Length == 0 ? Index : path;
        var file = Files.GetFileInfo(name);
        if (path.EndsWith('/') || !file.Exists || file.IsDirectory || file.PhysicalPath is not { } physical || IsPacked(name))
            return null;
        if (name == Index)
            return new IndexAnswer(physical, _policy);
        var type = ContentTypes.TryGetContentType(file.Name, out var found) ? found : "application/octet-stream";
        return new PageFileAnswer(physical, type, name.StartsWith(Hashed, StringComparison.Ordinal), file.LastModified);
    }

    private static bool IsPacked(string name) => PageFileAnswer.Encodings.Any(encoding => name.EndsWith(encoding.Suffix, StringComparison.Ordinal));
}
