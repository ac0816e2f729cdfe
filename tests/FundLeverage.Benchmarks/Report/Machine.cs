using System.Globalization;
using System.Runtime;
using System.Runtime.InteropServices;
using FundLeverage.Benchmarks.Emulation;
using NodaTime;

namespace FundLeverage.Benchmarks.Report;

/// <summary>On what, and when.</summary>
internal static class Machine
{
    public static string Describe(Scale scale)
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024);
        var day = SystemClock.Instance.GetCurrentInstant().InUtc().Date;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Measured on {day:uuuu-MM-dd}{(scale == Scale.Full ? "" : " (quick: the figures say little)")}: {Environment.ProcessorCount} cores ({RuntimeInformation.ProcessArchitecture}), {memory:0} GiB memory, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, {(GCSettings.IsServerGC ? "server" : "workstation")} GC, Azurite {Emulator.Version} in memory on the same machine.");
    }
}
