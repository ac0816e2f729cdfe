using System.Collections.Concurrent;
using System.Reflection;

namespace FundLeverage.Functions.Http;

/// <summary>What a function's class declares of who may call it and how much it takes.</summary>
/// <param name="Function">The function's name.</param>
/// <param name="Role">The role it asks for; null when anybody may call it.</param>
/// <param name="MaxBodyBytes">The largest body; 0 for none.</param>
public sealed record FunctionAccess(string Function, Role? Role, long MaxBodyBytes)
{
    private static readonly ConcurrentDictionary<Type, FunctionAccess> Declared = new();

    /// <summary>The declaration of a function's class.</summary>
    /// <exception cref="InvalidOperationException">It declares no access, or two. Nobody gets in.</exception>
    public static FunctionAccess Of(Type function) => Declared.GetOrAdd(function, static type =>
    {
        var requires = type.GetCustomAttribute<RequiresAttribute>();
        if ((requires is null) != type.IsDefined(typeof(OpenToAllAttribute)))
            throw new InvalidOperationException($"{type.Name} declares no access: it needs [{nameof(RequiresAttribute)}] or [{nameof(OpenToAllAttribute)}].");
        return new FunctionAccess(type.Name, requires?.Role, (type.GetCustomAttribute<TakesBodyAttribute>()?.Kilobytes ?? 0) * 1024L);
    });
}
