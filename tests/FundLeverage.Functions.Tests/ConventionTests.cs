using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Claims;
using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Reinvestment;
using FundLeverage.Domain.Results;
using FundLeverage.Domain.Rules;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Texts;
using FundLeverage.Storage.Ledger;
using FundLeverage.Testing;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Tests;

/// <summary>What holds for every function, failure code and text, and would otherwise be forgotten one day.</summary>
public sealed partial class ConventionTests
{
    private static readonly Assembly[] Assemblies = [typeof(Money).Assembly, typeof(FundLedger).Assembly, typeof(FundLeverageServices).Assembly];

    private static readonly string Root = Repository.Root;

    public static TheoryData<Language> Languages => [Language.Chinese, Language.English];

    private static IEnumerable<(MethodInfo Method, FunctionAttribute Function, HttpTriggerAttribute Trigger)> HttpFunctions =>
        typeof(FundLeverageServices).Assembly.GetTypes().SelectMany(t => t.GetMethods())
            .Where(m => m.IsDefined(typeof(FunctionAttribute)))
            .Select(m => (m, m.GetCustomAttribute<FunctionAttribute>()!, m.GetParameters().Select(p => p.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(a => a is not null)!))
            .Where(f => f.Item3 is not null);

    private static IEnumerable<FailureCode> FailureCodes => Assemblies
        .SelectMany(a => a.GetTypes())
        .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(f => f.FieldType == typeof(FailureCode))
        .Select(f => (FailureCode)f.GetValue(null)!);

    [Fact]
    public void Functions_AreNamedAfterTheirClassOnceAndRoutedUnderApi()
    {
        Assert.NotEmpty(HttpFunctions);
        Assert.Equal(HttpFunctions.Count(), HttpFunctions.Select(f => f.Function.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(HttpFunctions, f => Assert.Equal(f.Method.DeclaringType!.Name, f.Function.Name));
        Assert.All(HttpFunctions, f => Assert.Equal(AuthorizationLevel.Anonymous, f.Trigger.AuthLevel));
        Assert.Equal(["{*path}"], HttpFunctions.Select(f => f.Trigger.Route!).Where(route => !route.StartsWith("api/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Functions_DeclareWhoMayCallThemAndHowMuchTheyTake()
    {
        Assert.All(HttpFunctions, f =>
        {
            var access = FunctionAccess.Of(f.Method.DeclaringType!);
            Assert.Equal(f.Trigger.Methods is ["post"], access.MaxBodyBytes > 0);
        });
    }

    [Fact]
    public void Functions_InTheDocs_HaveTheRoleThatTheyDeclare()
    {
        var documented = ApiRow().Matches(File.ReadAllText(Path.Combine(Root, "docs", "api.md")))
            .SelectMany(row => FunctionName().Matches(row.Groups[1].Value).Select(name => $"{name.Value} {row.Groups[2].Value}"));
        var declared = HttpFunctions.Select(f => FunctionAccess.Of(f.Method.DeclaringType!))
            .Select(access => $"{access.Function} {(access.Role is { } role ? EnumText.Of(role) : "none")}");

        Assert.Equal(declared.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Routes_WithTheSameMethod_NeverMatchTheSamePath()
    {
        var shapes = HttpFunctions
            .SelectMany(f => f.Trigger.Methods.Select(method => method + " " + Placeholder().Replace(f.Trigger.Route!, "{}")))
            .ToList();

        Assert.Equal(shapes.Distinct(), shapes);
        var literal = HttpFunctions.Select(f => f.Trigger).Where(t => !t.Route!.Contains('*', StringComparison.Ordinal)).ToList();
        foreach (var one in literal)
        {
            // A literal segment where another route has a placeholder would leave it to each host which one wins.
            Assert.DoesNotContain(literal, other => other != one && other.Methods.Intersect(one.Methods).Any() && Overlap(one.Route!, other.Route!));
        }
    }

    [Fact]
    public void Functions_UseOnlyWhatBothHostsHave()
    {
        var allowed = new[] { "HttpRequest", "String", "CancellationToken", "TimerInfo" };

        Assert.All(HttpFunctions.SelectMany(f => f.Method.GetParameters()), p => Assert.Contains(p.ParameterType.Name, allowed));
        Assert.DoesNotContain(typeof(FundLeverageServices).Assembly.GetReferencedAssemblies(), a => a.Name!.Contains("LocalHost", StringComparison.Ordinal));
    }

    [Fact]
    public void FailureCodes_AreUniqueAndWellFormed()
    {
        Assert.True(FailureCodes.Count() > 60);
        Assert.Equal(FailureCodes.Count(), FailureCodes.Select(c => c.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(FailureCodes, code => Assert.Matches("^[a-z]+(-[a-z0-9]+)*$", code.Id));
    }

    [Fact]
    public void FailureCodes_AllHaveTheirHeadingInTheDocs()
    {
        var headings = File.ReadLines(Path.Combine(Root, "docs", "failures.md"))
            .Where(line => line.StartsWith("## ", StringComparison.Ordinal) || line.StartsWith("### ", StringComparison.Ordinal))
            .Select(line => line.TrimStart('#').Trim().Trim('`'))
            .Where(heading => CodeShape().IsMatch(heading));

        Assert.Equal(FailureCodes.Select(c => c.Id).Order(StringComparer.Ordinal), headings.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Texts_ForEveryCodeAndChoice_ExistInEachLanguage(Language language)
    {
        Assert.All(FailureCodes, code => Assert.NotEmpty(Sentences.Of(new Failure(code, ""), language)));
        Assert.All(Enum.GetValues<ExclusionReason>(), reason => Assert.NotEmpty(Sentences.Fill($"excluded:{EnumText.Of(reason)}", language)));
        Assert.All(Enum.GetValues<DoubtReason>(), reason => Assert.NotEmpty(Sentences.Fill($"doubt:{EnumText.Of(reason)}", language)));
        Assert.All(Enum.GetValues<UnavailableReason>(), reason => Assert.NotEmpty(Sentences.Fill($"unavailable:{EnumText.Of(reason)}", language)));
        Assert.All(Enum.GetValues<LeverageBasis>(), basis => Assert.NotEmpty(Sentences.Fill($"sentence:{EnumText.Of(basis)}", language) + Sentences.Fill($"basis:{EnumText.Of(basis)}", language)));
        Assert.All(Enum.GetValues<ClaimVerdict>(), verdict => Assert.NotEmpty(Sentences.Fill($"claim:{EnumText.Of(verdict)}", language)));
        Assert.All(ClaimReading.Measures, measure => Assert.NotEmpty(Sentences.Fill($"claimReading:{measure}", language)));
        Assert.All(Enum.GetValues<LeverageBasis>(), basis => Assert.NotEmpty(Sentences.Fill($"leverageBasis:{EnumText.Of(basis)}", language)));
        Assert.All(Enum.GetValues<AmountComparison>(), comparison => Assert.NotEmpty(Sentences.Fill($"amountComparison:{EnumText.Of(comparison)}", language)));
        Assert.All(Enum.GetValues<IndicatorGap>(), gap => Assert.NotEmpty(Sentences.Fill($"indicatorGap:{EnumText.Of(gap)}", language)));
        Assert.All(Enum.GetValues<FigureHedge>(), hedge => Assert.NotEmpty(Sentences.Fill($"hedge:{EnumText.Of(hedge)}", language)));
        Assert.All(Enum.GetValues<PeriodKind>(), kind => Assert.NotEmpty(Sentences.Fill($"period:{EnumText.Of(kind)}", language)));
        Assert.All(Enum.GetValues<ReinvestmentStatus>(), status => Assert.NotEmpty(Sentences.Fill($"reinvestmentStatus:{EnumText.Of(status)}", language)));
        Assert.All(FailureCodes.Where(c => c.Kind != FailureKind.Notice), code => Assert.NotEmpty(Sentences.Title(Http.ProblemAnswer.StatusOf(code.Kind), language)));
    }

    [Fact]
    public void Texts_OfBothLanguages_HaveTheSameKeysAndPlaceholders()
    {
        var chinese = Texts("Chinese");
        var english = Texts("English");

        Assert.Equal(chinese.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.All(
            chinese.Where(text => text.Key.StartsWith("failure:", StringComparison.Ordinal)),
            text => Assert.Equal(Placeholders(english[text.Key]), Placeholders(text.Value)));

        static Dictionary<string, string> Texts(string language) => XDocument
            .Load(Path.Combine(Root, "functions", "FundLeverage.Functions", "Texts", language + ".resx"))
            .Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal);

        static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void WorkerBuild_LeavesOutStandInsAndTakesItsProgram()
    {
        var project = XDocument.Load(Path.Combine(Root, "functions", "FundLeverage.Functions", "FundLeverage.Functions.csproj"));
        var worker = project.Root!.Elements("ItemGroup").Single(g => g.Attribute("Condition")?.Value == "'$(UseFunctionsWorker)' == 'true'");

        Assert.Equal("StandIns\\**", worker.Elements("Compile").Single().Attribute("Remove")?.Value);
        Assert.DoesNotContain(project.Descendants("ProjectReference"), r => r.Attribute("Include")!.Value.Contains("LocalHost", StringComparison.Ordinal));
        Assert.Null(typeof(FundLeverageServices).Assembly.EntryPoint);
    }

    private static bool Overlap(string one, string other)
    {
        var (left, right) = (one.Split('/'), other.Split('/'));
        return left.Length == right.Length && left.Zip(right).All(pair => pair.First == pair.Second || pair.First[0] == '{' || pair.Second[0] == '{');
    }

    [GeneratedRegex(@"^\| ([^|]*[A-Z][^|]*) \| (?:GET|POST|DELETE) .* \| (read|submit|approve|admin|none) \|$", RegexOptions.Multiline)]
    private static partial Regex ApiRow();

    [GeneratedRegex("[A-Z][A-Za-z]+")]
    private static partial Regex FunctionName();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("^[a-z]+(-[a-z0-9]+)+$")]
    private static partial Regex CodeShape();
}
