using System.Globalization;
using System.Reflection;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Results;
using FundLeverage.Functions;
using FundLeverage.Functions.Http;
using FundLeverage.Storage.Ledger;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Testing.OpenApi;

/// <summary>Every failure code of the program, and the groups by which the parts of the document name them.</summary>
public sealed class OpenApiFailures
{
    private static readonly Dictionary<string, FailureKind> Kinds = new[] { typeof(Money).Assembly, typeof(FundLedger).Assembly, typeof(FundLeverageServices).Assembly }
        .SelectMany(assembly => assembly.GetTypes())
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(field => field.FieldType == typeof(FailureCode))
        .Select(field => (FailureCode)field.GetValue(null)!)
        .ToDictionary(code => code.Id, code => code.Kind, StringComparer.Ordinal);

    private readonly JObject _groups;

    internal OpenApiFailures(JObject failures)
    {
        _groups = (JObject)failures["groups"]!;
        Responses = ((JObject)failures["responses"]!).Properties()
            .ToDictionary(shared => shared.Name, shared => Expand(shared.Value), StringComparer.Ordinal);
    }

    /// <summary>The codes that refuse something, sorted.</summary>
    public static IReadOnlyList<string> Refusing { get; } = Sorted(code => code.Value != FailureKind.Notice);

    /// <summary>The codes of warnings, sorted.</summary>
    public static IReadOnlyList<string> Warning { get; } = Sorted(code => code.Value == FailureKind.Notice);

    /// <summary>Answers that many operations share, by name: the codes of one status.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Responses { get; }

    /// <summary>The status of a code, as in the document.</summary>
    public static string StatusOf(string code) => ProblemAnswer.StatusOf(Kinds[code]).ToString(CultureInfo.InvariantCulture);

    /// <summary>True for a code that stands in <c>warnings</c> and refuses nothing.</summary>
    public static bool IsWarning(string code) => Kinds[code] == FailureKind.Notice;

    /// <summary>A list of codes and groups as codes, sorted.</summary>
    /// <exception cref="InvalidOperationException">A name is neither.</exception>
    public IReadOnlyList<string> Expand(JToken? names)
    {
        var codes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var name in (names ?? new JArray()).Select(name => (string)name!))
        {
            if (Kinds.ContainsKey(name))
                codes.Add(name);
            else
                codes.UnionWith(Expand(_groups[name] ?? throw new InvalidOperationException($"'{name}' is neither a failure code nor a group of Parts/failures.json.")));
        }

        return [.. codes];
    }

    private static List<string> Sorted(Func<KeyValuePair<string, FailureKind>, bool> which) =>
        [.. Kinds.Where(which).Select(code => code.Key).Order(StringComparer.Ordinal)];
}
