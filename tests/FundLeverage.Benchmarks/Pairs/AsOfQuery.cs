using FundLeverage.Benchmarks.Funds;
using FundLeverage.Benchmarks.Measuring;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Records;

namespace FundLeverage.Benchmarks.Pairs;

/// <summary>Leverage on any day of a long history in memory, against merely adding up its amounts once.</summary>
internal static class AsOfQuery
{
    private const int Queries = 500;
    private const int Sums = 20;

    /// <summary>Where results go, so that none is left out as unused.</summary>
    private static decimal _result;

    public static async Task RunAsync(Stage stage)
    {
        await using var copy = stage.CopyOf(Stage.LongFund);
        var projection = await copy.ReadAsync(Stage.LongFund);
        decimal[] amounts = [.. projection.Records.Select(record => record.Content).OfType<AmountRecord>().Select(record => record.Amount.Yuan.Amount)];
        foreach (var basis in new[] { LeverageBasis.PaidIn, LeverageBasis.Committed })
        {
            var random = new Random(1);
            await stage.MeasureAsync(new Pair(
                $"leverage ({basis}) on a random day in {projection.Records.Count:N0} records, in memory ÷ one sum of {amounts.Length:N0} decimals",
                new Bar(0.5),
                new Side(Queries, () =>
                {
                    _result = LeverageCalculator.Calculate(projection, FundRecords.Day(random), basis).Capital.Total.Amount;
                    return Task.CompletedTask;
                }),
                new Side(Sums, () =>
                {
                    _result = Sum(amounts);
                    return Task.CompletedTask;
                }),
                stage.Scale.Blocks,
                stage.Scale.WarmUp));
        }
    }

    private static decimal Sum(decimal[] amounts)
    {
        var sum = 0m;
        foreach (var amount in amounts)
            sum += amount;
        return sum;
    }
}
