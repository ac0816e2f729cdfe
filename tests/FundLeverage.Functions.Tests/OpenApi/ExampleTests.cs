using FundLeverage.Testing;
using FundLeverage.Testing.OpenApi;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Tests.OpenApi;

/// <summary>The document's examples are true: each request gets what is documented, and each answer is one that was given.</summary>
public sealed class ExampleTests(AzuriteFixture azurite)
{
    public static TheoryData<string> Functions => [.. OpenApiParts.Load().Operations.Keys];

    [Theory]
    [MemberData(nameof(Functions))]
    public async Task Examples_Sent_GetWhatIsDocumented(string function)
    {
        await using var first = await ExampleRun.StartAsync(azurite, function);
        var part = first.Parts.Operations[function];
        var successes = ((JObject)part["answers"]!).Properties().ToList();

        // The traffic check of TestApi holds request and answer to their schemas.
        await CheckAsync(first, successes[0], isFirst: true);
        foreach (var example in first.Examples.Skip(1))
        {
            await using var run = await ExampleRun.StartAsync(azurite, function);
            var status = (await run.SendAsync(example)).Status;
            Assert.Equal((example, successes[0].Name), (example, $"{status}"));
        }

        foreach (var success in successes.Skip(1))
        {
            await using var run = await ExampleRun.StartAsync(azurite, function, success.Name);
            await CheckAsync(run, success, isFirst: false);
        }
    }

    private static async Task CheckAsync(ExampleRun run, JProperty success, bool isFirst)
    {
        var answer = await run.SendAsync();
        Assert.Equal(success.Name, $"{answer.Status}{(answer.Status < 300 ? "" : answer.Body)}");
        if (success.Value["schema"] is null || (bool?)success.Value["example"] == false)
            return;
        var anyOrder = (bool?)run.Parts.Operations[run.Function]["run"]?["anyOrder"] == true;
        var example = OpenApiParts.ExampleName(run.Function, success.Name, isFirst);
        KeptDocument.Record(example, answer.Json, anyOrder);
        KeptDocument.Compose();
        Assert.True(File.Exists(OpenApiParts.ExampleFile(example)), $"Parts/examples/{example}.json is missing; OPENAPI_WRITE=true records it.");
        Assert.Equal(KeptDocument.Comparable(File.ReadAllText(OpenApiParts.ExampleFile(example)), anyOrder), KeptDocument.Comparable(OpenApiParts.Write(answer.Json), anyOrder));
    }
}
