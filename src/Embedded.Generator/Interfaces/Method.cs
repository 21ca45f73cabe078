using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace OrleansHub.Embedded.Generator.Interfaces;

/// <summary>One method of a grain interface, as the proxy needs to know it.</summary>
internal sealed class Method
{
    public string Owner { get; private set; } = "";
    public string OwnerName { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string ReturnType { get; private set; } = "";
    public string Result { get; private set; } = "";
    public Shape Shape { get; private set; }
    public string Traits { get; private set; } = "";
    public bool IsOneWay { get; private set; }
    public string? Timeout { get; private set; }
    public ImmutableArray<string> Parameters { get; private set; }

    /// <summary>The name of the generated request; overloads differ by their number.</summary>
    public string Request { get; private set; } = "";

    public static Method Of(IMethodSymbol method, int index) => new()
    {
        Owner = method.ContainingType.WriteBare(),
        OwnerName = method.ContainingType.Name,
        Name = method.Name,
        ReturnType = method.ReturnType.Write(),
        Result = method.ReturnType is INamedTypeSymbol { TypeArguments.Length: 1 } type ? type.TypeArguments[0].Write() : "",
        Shape = ShapeOf(method),
        Traits = TraitsOf(method),
        IsOneWay = IsMarkedOneWay(method) || method.ReturnsVoid,
        Timeout = method.Attribute("Orleans.ResponseTimeoutAttribute")?.ConstructorArguments[0].Value as string,
        Parameters = method.Parameters.Select(p => p.Type.Write()).ToImmutableArray(),
        Request = $"{method.Name}_{index}",
    };

    public static Shape ShapeOf(IMethodSymbol method) => method.ReturnsVoid ? Shape.Void : method.ReturnType.OriginalDefinition.ToDisplayString() switch
    {
        "System.Threading.Tasks.Task" => Shape.Task,
        "System.Threading.Tasks.Task<TResult>" => Shape.TaskOf,
        "System.Threading.Tasks.ValueTask" => Shape.ValueTask,
        "System.Threading.Tasks.ValueTask<TResult>" => Shape.ValueTaskOf,
        _ => Shape.Other,
    };

    public static bool IsMarkedOneWay(IMethodSymbol method) => method.Attribute("Orleans.Concurrency.OneWayAttribute") is not null;

    private static string TraitsOf(IMethodSymbol method)
    {
        const string traits = "global::OrleansHub.Embedded.Calls.CallTraits.";
        var named = new List<string>();
        if (method.Attribute("Orleans.Concurrency.ReadOnlyAttribute") is not null) named.Add(traits + "ReadOnly");
        if (method.Attribute("Orleans.Concurrency.AlwaysInterleaveAttribute") is not null) named.Add(traits + "AlwaysInterleave");
        if (IsMarkedOneWay(method) || method.ReturnsVoid) named.Add(traits + "OneWay");
        return named.Count == 0 ? traits + "None" : string.Join(" | ", named);
    }
}
