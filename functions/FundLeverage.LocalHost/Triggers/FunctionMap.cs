using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.LocalHost.Triggers;

/// <summary>The functions of an assembly, found by their attributes as the worker finds them.</summary>
internal static class FunctionMap
{
    /// <summary>Every function with its trigger.</summary>
    /// <exception cref="InvalidOperationException">Two share a name, or one has no trigger or a parameter no host could fill.</exception>
    public static IReadOnlyList<FunctionDescription> Find(Assembly assembly)
    {
        var functions = assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => method.IsDefined(typeof(FunctionAttribute)))
            .Select(FunctionDescription.Of)
            .OrderBy(function => function.Name, StringComparer.Ordinal)
            .ToList();
        var repeated = functions.GroupBy(f => f.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        return repeated is null
            ? functions
            : throw new InvalidOperationException($"Two functions are called '{repeated.Key}'.");
    }

    /// <summary>A schedule or queue name; <c>%Name%</c> stands for a setting, as on the worker.</summary>
    public static string Resolve(string text, IConfiguration settings)
    {
        if (text.Length < 3 || text[0] != '%' || text[^1] != '%')
            return text;
        var name = text[1..^1];
        return settings[name] ?? throw new InvalidOperationException($"Setting {name} is missing.");
    }
}

/// <summary>One function: its class, method and trigger.</summary>
internal sealed class FunctionDescription
{
    private readonly MethodInvoker _invoker;
    private readonly ParameterInfo[] _parameters;
    private readonly ObjectFactory _factory;

    private FunctionDescription(string name, MethodInfo method, Attribute trigger)
    {
        Name = name;
        Trigger = trigger;
        _invoker = MethodInvoker.Create(method);
        _parameters = method.GetParameters();
        _factory = ActivatorUtilities.CreateFactory(method.DeclaringType!, Type.EmptyTypes);
    }

    public string Name { get; }

    public Attribute Trigger { get; }

    public static FunctionDescription Of(MethodInfo method)
    {
        var name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        var triggers = method.GetParameters()
            .SelectMany(p => p.GetCustomAttributes())
            .Where(a => a is HttpTriggerAttribute or TimerTriggerAttribute or QueueTriggerAttribute)
            .ToList();
        return triggers.Count == 1
            ? new FunctionDescription(name, method, triggers[0])
            : throw new InvalidOperationException($"Function '{name}' has {triggers.Count} triggers.");
    }

    /// <summary>Calls the function on a new instance of its class, as the worker does.</summary>
    /// <param name="services">Builds the class.</param>
    /// <param name="triggerValue">The request, timer or message.</param>
    /// <param name="named">Route values.</param>
    /// <param name="cancellationToken">For a parameter of that type.</param>
    public object? Invoke(IServiceProvider services, object triggerValue, Func<string, object?> named, CancellationToken cancellationToken)
    {
        var arguments = new object?[_parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = Argument(_parameters[i], triggerValue, named, cancellationToken);
        return _invoker.Invoke(_factory(services, null), arguments.AsSpan());
    }

    private object? Argument(ParameterInfo parameter, object triggerValue, Func<string, object?> named, CancellationToken cancellationToken)
    {
        if (parameter.GetCustomAttributes().Any(a => a.GetType() == Trigger.GetType()))
            return triggerValue;
        if (parameter.ParameterType == typeof(CancellationToken))
            return cancellationToken;
        return parameter.ParameterType == typeof(string)
            ? named(parameter.Name!)
            : throw new InvalidOperationException($"Function '{Name}' has a parameter '{parameter.Name}' that no host could fill.");
    }
}
