// Stand-ins for the few attributes of Microsoft.Azure.Functions.Worker that function classes use, with the same
// namespaces and constructor shapes. They exist so that everything builds, runs and is tested where the worker's
// packages cannot be restored. With -p:UseFunctionsWorker=true this folder is not compiled and the real ones are used.
// See docs/decisions/0001-two-hosts.md.
namespace Microsoft.Azure.Functions.Worker;

/// <summary>Stands in for the worker's attribute of the same name.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FunctionAttribute(string name) : Attribute
{
    /// <summary>The function's name, unique in the app.</summary>
    public string Name { get; } = name;
}

/// <summary>Stands in for the worker's enum of the same name.</summary>
public enum AuthorizationLevel
{
    /// <summary>No function key; the app's own pipeline decides.</summary>
    Anonymous,

    /// <summary>A user.</summary>
    User,

    /// <summary>A function key.</summary>
    Function,

    /// <summary>A host key.</summary>
    System,

    /// <summary>The master key.</summary>
    Admin,
}

/// <summary>Stands in for the worker's attribute of the same name.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods) : Attribute
{
    /// <summary>Which key the host asks for.</summary>
    public AuthorizationLevel AuthLevel { get; } = authLevel;

    /// <summary>HTTP methods in lower case.</summary>
    public string[] Methods { get; } = methods;

    /// <summary>The route template, without a leading slash.</summary>
    public string? Route { get; set; }
}

/// <summary>Stands in for the worker's attribute of the same name.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : Attribute
{
    /// <summary>A six-field cron expression in UTC, or a setting's name between percent signs.</summary>
    public string Schedule { get; } = schedule;
}

/// <summary>Stands in for the worker's class of the same name.</summary>
public sealed class TimerInfo
{
    /// <summary>True when the run is late.</summary>
    public bool IsPastDue { get; set; }
}

/// <summary>Stands in for the worker's attribute of the same name.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class QueueTriggerAttribute(string queueName) : Attribute
{
    /// <summary>The queue, or a setting's name between percent signs.</summary>
    public string QueueName { get; } = queueName;
}
