using Azure;
using Azure.Data.Tables;
using FundLeverage.Storage.Tables;

namespace FundLeverage.Storage.Tests.Tables;

/// <summary>Each limit of Azure, on the right side and on the wrong one.</summary>
public sealed class TableRulesTests
{
    public static TheoryData<string, bool, object?> Values => new()
    {
        { "a string of 32,768 characters", true, new string('x', 32 * 1024) },
        { "a string of 32,769 characters", false, new string('x', (32 * 1024) + 1) },
        { "the first date", true, new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero) },
        { "the day before the first date", false, new DateTimeOffset(1600, 12, 31, 0, 0, 0, TimeSpan.Zero) },
        { "an unspecified DateTime", false, new DateTime(2021, 1, 1) },
        { "a decimal", false, 1.5m },
        { "a double", false, 1.5 },
        { "an Int64", true, long.MaxValue },
        { "a bool", true, true },
        { "nothing", true, null },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Value_AtTheLimit_IsJudgedAsAzureDoes(string label, bool allowed, object? value) =>
        Judge(label, allowed, () => TableRules.CheckEntity(new TableEntity("p", "r") { ["v"] = value }));

    [Theory]
    [InlineData("demo|fund", true)]
    [InlineData("a/b", false)]
    [InlineData("a\\b", false)]
    [InlineData("a#b", false)]
    [InlineData("a?b", false)]
    [InlineData("a\tb", false)]
    [InlineData("a\u0085b", false)]
    [InlineData("", false)]
    public void Key_WithACharacter_IsJudgedAsAzureDoes(string key, bool allowed)
    {
        Judge("partition " + key, allowed, () => TableRules.CheckEntity(new TableEntity(key, "r")));
        Judge("row " + key, allowed, () => TableRules.CheckEntity(new TableEntity("p", key)));
    }

    [Theory]
    [InlineData(512, true)]
    [InlineData(513, false)]
    public void Key_OfALength_IsJudgedAsAzureDoes(int length, bool allowed) =>
        Judge($"key of {length}", allowed, () => TableRules.CheckEntity(new TableEntity(new string('k', length), "r")));

    [Theory]
    [InlineData(0, false)]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void Transaction_OfSomeOperations_IsJudgedAsAzureDoes(int operations, bool allowed) =>
        Judge($"{operations} operations", allowed, () => TableRules.CheckTransaction([.. Enumerable.Range(0, operations).Select(i => Add("p", $"r{i}"))]));

    [Fact]
    public void Transaction_AcrossPartitionsOrTwiceOnARow_IsABug()
    {
        Assert.Throws<ArgumentException>(() => TableRules.CheckTransaction([Add("p", "r"), Add("q", "r2")]));
        Assert.Throws<ArgumentException>(() => TableRules.CheckTransaction([Add("p", "r"), Add("p", "r")]));
    }

    [Fact]
    public void Transaction_ThatChangesARowWithoutACondition_IsABug()
    {
        Assert.Throws<ArgumentException>(() => TableRules.CheckTransaction([new TableTransactionAction(TableTransactionActionType.UpdateReplace, new TableEntity("p", "r"))]));
        TableRules.CheckTransaction([new TableTransactionAction(TableTransactionActionType.UpdateReplace, new TableEntity("p", "r"), new ETag("W/\"1\""))]);
    }

    [Fact]
    public void Entity_AndTransaction_OverTheirSizes_AreBugs()
    {
        var heavy = Enumerable.Range(0, 16).ToDictionary(i => $"v{i}", _ => (object)new string('x', 32 * 1024));
        Assert.Throws<ArgumentException>(() => TableRules.CheckEntity(new TableEntity(heavy) { PartitionKey = "p", RowKey = "r" }));

        var half = heavy.Take(8).ToDictionary(p => p.Key, p => p.Value);
        var rows = Enumerable.Range(0, 9).Select(i => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity(half) { PartitionKey = "p", RowKey = $"r{i}" })).ToList();
        TableRules.CheckTransaction(rows[..7]);
        Assert.Throws<ArgumentException>(() => TableRules.CheckTransaction(rows));
    }

    private static TableTransactionAction Add(string partition, string row) => new(TableTransactionActionType.Add, new TableEntity(partition, row));

    private static void Judge(string label, bool allowed, Action check) =>
        Assert.True(allowed == Record.Exception(check) is null, $"{label} should be {(allowed ? "allowed" : "refused")}");
}
