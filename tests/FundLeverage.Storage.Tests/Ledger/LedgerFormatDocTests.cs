using System.Text.RegularExpressions;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Storage.Ledger;
using FundLeverage.Testing;
using NodaTime;

namespace FundLeverage.Storage.Tests.Ledger;

/// <summary>The document's example is what the program writes.</summary>
public sealed partial class LedgerFormatDocTests
{
    [Fact]
    public void Example_OfTheDocument_IsWhatIsWritten()
    {
        var document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "ledger-format.md"));
        var address = new FundAddress(OpaqueId.Of("demo"), OpaqueId.Of("f"));
        var opening = new FundOpening(new GuidanceFund(address.Fund, "引导基金", null, Currency.Cny, null, ApprovalPolicy.Required));
        var line = LedgerLine.Of(
            address,
            new LedgerEvent(
                0,
                Guid.Parse("01a20956-0000-7000-8000-000000000000"),
                new LocalDate(2026, 11, 23),
                LedgerLine.ParseInstant("2026-11-23T14:15:20.3672942Z"),
                new Actor("demo-admin", "演示管理员"),
                opening),
            EventHash.None);

        Assert.Equal(Hash().Match(document).Groups[1].Value, line.Hash);
        Assert.Contains(line.Export(address).Replace($"\"hash\":\"{line.Hash}\",", "", StringComparison.Ordinal), document, StringComparison.Ordinal);
        Assert.Equal(line, LedgerLine.Parse(address, line.Export(address)));
    }

    [GeneratedRegex("^`([0-9a-f]{64})`$", RegexOptions.Multiline)]
    private static partial Regex Hash();
}
