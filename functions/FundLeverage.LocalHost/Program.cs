using System.Net.Sockets;
using System.Text;
using FundLeverage.LocalHost;
using FundLeverage.LocalHost.Azurite;
using FundLeverage.LocalHost.Demo;
using FundLeverage.LocalHost.People;
using FundLeverage.LocalHost.Reference;
using FundLeverage.LocalHost.Texts;
using FundLeverage.Storage;
using Microsoft.Extensions.Options;

const string UsualAddress = "http://127.0.0.1:7071";
const string AnyFreeAddress = "http://127.0.0.1:0";

Console.OutputEncoding = Encoding.UTF8;
string[] options = ["urls", "data", "demo"];
using var stopping = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    stopping.Cancel();
};

try
{
    var settings = ReadOptions();
    var ownAccount = Environment.GetEnvironmentVariable(StorageOptions.ConnectionStringSetting);
    var hasOwnAccount = !string.IsNullOrWhiteSpace(ownAccount);
    var provider = OwnProvider.Settings();
    var demo = Demo(settings["demo"], otherwise: !hasOwnAccount && provider is null);
    if (demo && provider is not null)
        throw new SetupException(LocalTexts.DemoWithProvider());
    using var folder = hasOwnAccount ? null : DataFolder.Take(settings["data"]);
    await using var azurite = folder is null ? null : await AzuriteProcess.StartAsync(folder.Path, Console.Out, stopping.Token);

    await using var app = await StartAsync(settings["urls"], azurite?.ConnectionString ?? ownAccount!, provider);
    if (demo)
    {
        var (sentence, asPrinted) = await DemoFund.OpenAsync(app, stopping.Token);
        Console.WriteLine(sentence);
        if (asPrinted)
            Console.WriteLine(LocalTexts.Illustrative());
    }

    Console.WriteLine(LocalTexts.Page(app.Address));
    Console.WriteLine(LocalTexts.Reference(new Uri(app.Address, ReferencePage.Path)));
    if (provider is null)
        Console.WriteLine(LocalTexts.Token(app.Address.ToString().TrimEnd('/')));
    Console.WriteLine(LocalTexts.Stop());
    await app.WaitForShutdownAsync();
    return 0;
}
catch (SetupException setup)
{
    await Console.Error.WriteLineAsync(setup.Message);
    return 1;
}
catch (OperationCanceledException) when (stopping.IsCancellationRequested)
{
    return 0;
}

IConfiguration ReadOptions()
{
    var given = new ConfigurationBuilder().AddCommandLine(args).Build();
    var unknown = given.GetChildren().Select(o => o.Key).FirstOrDefault(key => !options.Contains(key, StringComparer.OrdinalIgnoreCase))
        ?? args.FirstOrDefault(arg => !arg.StartsWith("--", StringComparison.Ordinal) && !given.GetChildren().Any(o => o.Value == arg));
    return unknown is null ? given : throw new SetupException(LocalTexts.UnknownOption(unknown));
}

bool Demo(string? text, bool otherwise) => text switch
{
    null => otherwise,
    _ when bool.TryParse(text, out var value) => value,
    _ => throw new SetupException(LocalTexts.DemoValue(text)),
};

async Task<LocalApp> StartAsync(string? urls, string connectionString, IReadOnlyDictionary<string, string?>? provider)
{
    try
    {
        return await LocalApp.StartAsync(new LocalAppSetup(urls ?? UsualAddress, connectionString, Settings: provider), stopping.Token);
    }
    catch (OptionsValidationException wrong)
    {
        throw new SetupException(string.Join(Environment.NewLine, wrong.Failures), wrong);
    }
    catch (IOException) when (urls is null)
    {
        // Somebody else has the usual port, perhaps another copy that took it a moment ago.
        return await LocalApp.StartAsync(new LocalAppSetup(AnyFreeAddress, connectionString, Settings: provider), stopping.Token);
    }
    catch (Exception taken) when (taken is IOException or SocketException or FormatException or InvalidOperationException)
    {
        throw new SetupException(LocalTexts.PortTaken(urls ?? UsualAddress), taken);
    }
}
