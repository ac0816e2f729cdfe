using System.Globalization;
using System.Text;
using FundLeverage.Benchmarks.Measuring;

namespace FundLeverage.Benchmarks.Report;

/// <summary>What was found, as a Markdown table.</summary>
internal sealed class Findings
{
    private readonly List<string> _rows = [];

    public void Add(Comparison measured)
    {
        var (pair, ratio, product, yardstick) = measured;
        Add(
            pair.Name,
            pair.Bar.Ratio is { } most ? $"≤ {Number(most)}" + (pair.Bar.RoundTrips is { } trips ? $", {Number(trips)} round trip" : "") : "",
            Interval(ratio),
            Verdict(pair.Bar, ratio, product.RoundTrips),
            $"{Time(product.Milliseconds)} / {Time(yardstick.Milliseconds)}",
            $"{Size(product.Bytes)} / {Size(yardstick.Bytes)}",
            $"{Number(product.RoundTrips)} / {Number(yardstick.RoundTrips)}");
    }

    public void AddMemory(string name, double barMebibytes, Median mebibytes) =>
        Add(name, $"≤ {Number(barMebibytes)} MiB", Interval(mebibytes) + " MiB", Verdict(new Bar(barMebibytes), mebibytes, 0), "", "", "");

    /// <summary>A pair that could not be measured here, and why.</summary>
    public void Skip(string name, string why) => Add(name, "", $"not measured: {why}", "", "", "", "");

    public override string ToString() => new StringBuilder()
        .Append("| Pair | Bar | Median [95 %] | Bar met | Time an operation | Allocated an operation | Round trips |\n")
        .Append("| --- | --- | --- | --- | --- | --- | --- |\n")
        .AppendJoin('\n', _rows)
        .ToString();

    private void Add(params string[] cells)
    {
        _rows.Add($"| {string.Join(" | ", cells)} |");
        Console.WriteLine("  " + string.Join(" | ", cells.Skip(1)));
    }

    /// <summary>By the median; a bar inside the interval might be met or not on another day.</summary>
    private static string Verdict(Bar bar, Median ratio, double roundTrips)
    {
        if (bar.Ratio is not { } most)
            return "";
        var isMet = ratio.Value <= most && (bar.RoundTrips is not { } trips || roundTrips <= trips);
        return (isMet ? "yes" : "**no**") + (ratio.Low <= most && most < ratio.High ? ", within noise" : "");
    }

    private static string Interval(Median median) => string.Create(CultureInfo.InvariantCulture, $"{median.Value:0.000} [{median.Low:0.000}, {median.High:0.000}]");

    private static string Time(double milliseconds) => milliseconds switch
    {
        >= 1000 => string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 1000:0.00} s"),
        >= 1 => string.Create(CultureInfo.InvariantCulture, $"{milliseconds:0.00} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{milliseconds * 1000:0.0} µs"),
    };

    private static string Size(double bytes) => bytes switch
    {
        >= 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024 * 1024):0.0} MiB"),
        >= 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024:0.0} KiB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes:0} B"),
    };

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
