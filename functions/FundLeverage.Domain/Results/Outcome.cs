using System.Diagnostics.CodeAnalysis;

namespace FundLeverage.Domain.Results;

/// <summary>A value, or every reason why there is none. Text from people is judged with this; bugs throw.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public sealed class Outcome<T>
    where T : notnull
{
    private readonly T? _value;

    private Outcome(T? value, IReadOnlyList<Failure> failures)
    {
        _value = value;
        Failures = failures;
    }

    /// <summary>True when there is a value.</summary>
    public bool Succeeded => Failures.Count == 0;

    /// <summary>Every failure; empty when there is a value.</summary>
    public IReadOnlyList<Failure> Failures { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public T Value => Succeeded
        ? _value!
        : throw new InvalidOperationException($"No value: {string.Join("; ", Failures)}.");

    /// <summary>The value, when there is one.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return Succeeded;
    }

    /// <summary>A value.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, []);

    /// <summary>One failure.</summary>
    public static implicit operator Outcome<T>(Failure failure) => new(default, [failure]);

    /// <summary>Several failures; at least one.</summary>
    public static Outcome<T> Failed(IReadOnlyList<Failure> failures)
    {
        ArgumentNullException.ThrowIfNull(failures);
        return failures.Count == 0
            ? throw new ArgumentException("A failed outcome names at least one failure.", nameof(failures))
            : new Outcome<T>(default, failures);
    }
}
