using FundLeverage.Testing;
using FundLeverage.Testing.OpenApi;

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
        var success = ((Newtonsoft.Json.Linq.JObject)part["answers"]!).Properties().Single();

        // The traffic check of TestApi holds request and answer to their schemas.
        var answer = await first.SendAsync();
        Assert.Equal(success.Name, $"{answer.Status}{(answer.Status < 300 ? "" : answer.Body)}");
        foreach (var other in first.Examples.Skip(1))
        {
            await using var run = await ExampleRun.StartAsync(azurite, function);
            var status = (await run.SendAsync(other)).Status;
            Assert.Equal((other, success.Name), (other, $"{status}"));
        }

        if (success.Value["schema"] is null || (bool?)success.Value["example"] == false)
            return;
        var anyOrder = (bool?)part["run"]?["anyOrder"] == true;
        KeptDocument.Record(function, answer.Json, anyOrder);
        KeptDocument.Compose();
        Assert.True(File.Exists(OpenApiParts.ExampleFile(function)), $"Parts/examples/{function}.json is missing; OPENAPI_WRITE=true records it.");
        Assert.Equal(KeptDocument.Comparable(File.ReadAllText(OpenApiParts.ExampleFile(function)), anyOrder), KeptDocument.Comparable(OpenApiParts.Write(answer.Json), anyOrder));
    }
}
