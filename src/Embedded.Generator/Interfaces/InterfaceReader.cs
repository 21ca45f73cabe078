using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace OrleansHub.Embedded.Generator.Interfaces;

/// <summary>Reads a grain or observer interface and checks that its calls can be sent.</summary>
internal static class InterfaceReader
{
    public static Piece? Read(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        if (context.SemanticModel.GetDeclaredSymbol(context.Node, cancellation) is not INamedTypeSymbol type) return null;
        // A partial interface is read once.
        if (type.DeclaringSyntaxReferences[0].GetSyntax(cancellation) != context.Node) return null;
        var isObserver = type.Derives("Orleans.IGrainObserver");
        if (!isObserver && !type.Derives("Orleans.IGrain")) return null;

        var faults = new List<Fault>();
        if (type.IsGenericType) faults.Add(new(Rules.GenericType, type, type.Name));
        if (!type.IsReachable()) faults.Add(new(Rules.Hidden, type, type.Name));
        var methods = new List<Method>();
        foreach (var member in Members(type))
        {
            Check(member, isObserver, faults);
            if (faults.Count == 0 && member is IMethodSymbol method) methods.Add(Method.Of(method, methods.Count));
        }
        if (faults.Count > 0) return new(type.FlatName(), "", "", [.. faults]);

        var proxy = type.FlatName() + "_Proxy";
        return new(
            proxy, ProxyWriter.Write(type, proxy, methods),
            $"grains.AddInterface<{type.WriteBare()}>(static target => new {proxy}(target));", []);
    }

    private static IEnumerable<ISymbol> Members(INamedTypeSymbol type) =>
        type.AllInterfaces.Insert(0, type)
            .SelectMany(i => i.GetMembers())
            .Where(m => !m.IsStatic && m.IsAbstract && m is not IMethodSymbol { AssociatedSymbol: not null });

    private static void Check(ISymbol member, bool isObserver, List<Fault> faults)
    {
        var name = $"{member.ContainingType.Name}.{member.Name}";
        if (member is not IMethodSymbol method)
        {
            faults.Add(new(Rules.Property, member, name));
            return;
        }
        var shape = Method.ShapeOf(method);
        if (shape == Shape.Other || shape == Shape.Void && !isObserver) faults.Add(new(Rules.ReturnType, method, name));
        if (method.IsGenericMethod) faults.Add(new(Rules.GenericMethod, method, name));
        if (method.Parameters.Any(p => p.RefKind != RefKind.None)) faults.Add(new(Rules.Reference, method, name));
        if (Method.IsMarkedOneWay(method) && shape is Shape.TaskOf or Shape.ValueTaskOf) faults.Add(new(Rules.OneWayResult, method, name));
    }
}
