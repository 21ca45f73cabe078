using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace OrleansHub.Embedded.Generator.Classes;

/// <summary>Reads a grain class and writes how to construct one.</summary>
internal static class ClassReader
{
    public static Piece? Read(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        if (context.SemanticModel.GetDeclaredSymbol(context.Node, cancellation) is not INamedTypeSymbol { IsAbstract: false, IsStatic: false } type) return null;
        if (!type.Derives("Orleans.IGrain") || Inherits(type, "Orleans.Runtime.GrainReference")) return null;
        // A partial class is read once.
        if (FirstWithBase(type, cancellation) != context.Node) return null;

        var faults = new List<Fault>();
        if (type.IsGenericType) faults.Add(new(Rules.GenericType, type, type.Name));
        if (!type.IsReachable()) faults.Add(new(Rules.Hidden, type, type.Name));
        var constructor = ConstructorOf(type);
        if (constructor is null) faults.Add(new(Rules.Constructor, type, type.Name));
        var arguments = constructor?.Parameters.Select(p => Argument(p, faults)).ToList() ?? [];
        if (faults.Count > 0) return new(type.FlatName(), "", "", [.. faults]);

        var name = type.WriteBare();
        return new(type.FlatName(), "", $"grains.AddClass<{name}>(static grain => new {name}({string.Join(", ", arguments)}));", []);
    }

    private static SyntaxNode? FirstWithBase(INamedTypeSymbol type, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences
            .Select(r => r.GetSyntax(cancellation))
            .FirstOrDefault(n => n is Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax { BaseList: not null });

    private static bool Inherits(INamedTypeSymbol type, string baseName)
    {
        for (var t = type.BaseType; t is not null; t = t.BaseType)
        {
            if (t.Is(baseName)) return true;
        }
        return false;
    }

    private static IMethodSymbol? ConstructorOf(INamedTypeSymbol type)
    {
        var open = type.InstanceConstructors
            .Where(c => c.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal)
            .ToList();
        return open.Count == 1
            ? open[0]
            : open.FirstOrDefault(c => c.Attribute("Microsoft.Extensions.DependencyInjection.ActivatorUtilitiesConstructorAttribute") is not null);
    }

    private static string Argument(IParameterSymbol parameter, List<Fault> faults)
    {
        if (parameter.Attribute("Orleans.Runtime.PersistentStateAttribute") is { ConstructorArguments: var names })
        {
            if (parameter.Type is INamedTypeSymbol type && type.Is("Orleans.Runtime.IPersistentState<TState>"))
            {
                return $"grain.State<{type.TypeArguments[0].Write()}>({Symbols.Quote(names[0].Value as string)}, {Symbols.Quote(names[1].Value as string)})";
            }
            faults.Add(new(Rules.State, parameter, parameter.Name));
        }
        if (parameter.Type.Is("Orleans.Runtime.IGrainContext")) return "grain.Context";
        var service = parameter.Type.WriteBare();
        if (parameter.Attribute("Microsoft.Extensions.DependencyInjection.FromKeyedServicesAttribute") is { ConstructorArguments: { Length: 1 } key })
        {
            return $"grain.GetKeyed<{service}>({Microsoft.CodeAnalysis.CSharp.TypedConstantExtensions.ToCSharpString(key[0])})";
        }
        // As elsewhere in dependency injection, a default value makes a service optional.
        return parameter.HasExplicitDefaultValue && parameter.Type.IsReferenceType ? $"grain.GetOptional<{service}>()" : $"grain.Get<{service}>()";
    }
}
