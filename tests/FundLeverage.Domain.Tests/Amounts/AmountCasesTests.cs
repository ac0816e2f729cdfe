using System.Text.Json;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Tests.Support;

namespace FundLeverage.Domain.Tests.Amounts;

/// <summary>The table of cases that the web page's reader is held to as well (functions/FundLeverage.Web/src/amounts).</summary>
public sealed class AmountCasesTests
{
    public static TheoryData<string, string?, string?, string?> Cases => [.. JsonDocument
        .Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Amounts", "amount-cases.json"))).RootElement.EnumerateArray()
        .Select(row => (Member(row, "text")!, Member(row, "fen"), Member(row, "currency"), Member(row, "refusal")))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_OfTheSharedTable_IsReadAsItSays(string text, string? fen, string? currency, string? refusal)
    {
        var read = AmountText.Parse(text);

        if (refusal is not null)
            Assert.Equal(refusal, read.FailureOf().Code.Id);
        else
            Assert.Equal((fen, currency ?? "CNY"), (read.Value.ToFen().ToString(System.Globalization.CultureInfo.InvariantCulture), read.Value.Currency.Code));
    }

    private static string? Member(JsonElement row, string name) => row.TryGetProperty(name, out var member) ? member.GetString() : null;
}
