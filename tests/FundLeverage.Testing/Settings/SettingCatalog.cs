using System.Collections;
using System.Reflection;
using FundLeverage.Functions;
using FundLeverage.Storage;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Testing.Settings;

/// <summary>
/// Every setting that the product reads, found in its code: the properties of types with a <c>Section</c>, constants called
/// <c>…Setting</c>, and <c>%names%</c> in triggers. A setting that is read in another way fails a test.
/// </summary>
public static class SettingCatalog
{
    private const string Name = "NAME";
    private static readonly Assembly[] Assemblies = [typeof(StorageOptions).Assembly, typeof(FundLeverageServices).Assembly];

    /// <summary>The settings, in the order of their names.</summary>
    public static IReadOnlyList<Setting> All { get; } = [.. Options().Concat(Triggers()).Concat(Constants())
        .GroupBy(setting => setting.Name, StringComparer.Ordinal)
        .Select(same => same.First())
        .OrderBy(setting => setting.Name, StringComparer.Ordinal)];

    private static IEnumerable<Setting> Options() =>
        from type in Assemblies.SelectMany(assembly => assembly.GetTypes())
        let section = type.GetField("Section", BindingFlags.Public | BindingFlags.Static)
        where section is { IsLiteral: true } && section.FieldType == typeof(string)
        from setting in Properties(type, ((string)section.GetRawConstantValue()!).Replace(":", "__", StringComparison.Ordinal))
        select setting;

    private static IEnumerable<Setting> Properties(Type type, string path)
    {
        var defaults = Activator.CreateInstance(type);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var name = $"{path}__{property.Name}";
            if (typeof(IDictionary).IsAssignableFrom(property.PropertyType))
            {
                foreach (var setting in Properties(property.PropertyType.GetGenericArguments()[1], $"{name}__{Name}"))
                    yield return setting;
            }
            else if (property.CanWrite)
            {
                yield return new Setting(name, Text(property.GetValue(defaults)), XmlDocs.Of(property));
            }
            else if (property.PropertyType.Assembly == type.Assembly)
            {
                foreach (var setting in Properties(property.PropertyType, name))
                    yield return setting;
            }
        }
    }

    private static IEnumerable<Setting> Constants() =>
        from type in Assemblies.SelectMany(assembly => assembly.GetTypes())
        from field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
        where field.IsLiteral && field.FieldType == typeof(string) && field.Name.EndsWith("Setting", StringComparison.Ordinal)
        select new Setting((string)field.GetRawConstantValue()!, null, XmlDocs.Of(field));

    private static IEnumerable<Setting> Triggers() =>
        from method in typeof(FundLeverageServices).Assembly.GetTypes().SelectMany(type => type.GetMethods())
        from parameter in method.GetParameters()
        from text in new[] { parameter.GetCustomAttribute<TimerTriggerAttribute>()?.Schedule, parameter.GetCustomAttribute<QueueTriggerAttribute>()?.QueueName }
        where text is ['%', .., '%']
        select new Setting(text[1..^1], null, $"When {method.DeclaringType!.Name} runs: six fields of cron, in UTC. {XmlDocs.Of(method.DeclaringType!)}");

    private static string? Text(object? value) => value switch
    {
        null or "" => null,
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture),
    };
}
