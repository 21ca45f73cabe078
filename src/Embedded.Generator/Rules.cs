using Microsoft.CodeAnalysis;

namespace OrleansHub.Embedded.Generator;

/// <summary>What a grain interface or class may not be. Orleans' own generator refuses the same.</summary>
internal static class Rules
{
    public static readonly DiagnosticDescriptor ReturnType = Rule(
        "OHE001", "{0} must return Task, Task<T>, ValueTask or ValueTask<T>; an observer's method may also return void");

    public static readonly DiagnosticDescriptor Property = Rule("OHE002", "{0}: a grain interface has methods only, no properties or events");

    public static readonly DiagnosticDescriptor GenericMethod = Rule("OHE003", "{0}: a grain method cannot be generic");

    public static readonly DiagnosticDescriptor Reference = Rule("OHE004", "{0}: a grain method's parameters cannot be ref, in or out");

    public static readonly DiagnosticDescriptor GenericType = Rule("OHE005", "{0}: a grain interface or class cannot be generic");

    public static readonly DiagnosticDescriptor Hidden = Rule("OHE006", "{0} must be public or internal, and so must the types it lies in");

    public static readonly DiagnosticDescriptor OneWayResult = Rule("OHE007", "{0}: a one-way method has no result, so it returns Task or ValueTask");

    public static readonly DiagnosticDescriptor State = Rule("OHE008", "{0}: [PersistentState] belongs on a parameter of type IPersistentState<T>");

    public static readonly DiagnosticDescriptor Constructor = Rule("OHE009", "{0} needs one constructor that is public or internal, or one marked [ActivatorUtilitiesConstructor]");

    private static DiagnosticDescriptor Rule(string id, string message) =>
        new(id, "The grain cannot be called", message, "Grains", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
