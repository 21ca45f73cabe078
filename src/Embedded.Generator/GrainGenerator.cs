using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OrleansHub.Embedded.Generator.Classes;
using OrleansHub.Embedded.Generator.Interfaces;

namespace OrleansHub.Embedded.Generator;

/// <summary>
/// Writes, for every grain and observer interface, a proxy that turns a call into a request, and, for the assembly, the list of its
/// interfaces and grain classes. What no proxy can be written for is a compile error.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class GrainGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var interfaces = context.SyntaxProvider
            .CreateSyntaxProvider(
                static (node, _) => node is InterfaceDeclarationSyntax { BaseList: not null },
                static (c, cancellation) => InterfaceReader.Read(c, cancellation))
            .Where(static piece => piece is not null)
            .Select(static (piece, _) => piece!);
        var classes = context.SyntaxProvider
            .CreateSyntaxProvider(
                static (node, _) => node is ClassDeclarationSyntax { BaseList: not null } or RecordDeclarationSyntax { BaseList: not null },
                static (c, cancellation) => ClassReader.Read(c, cancellation))
            .Where(static piece => piece is not null)
            .Select(static (piece, _) => piece!);

        context.RegisterSourceOutput(interfaces, static (output, piece) => Emit(output, piece));
        context.RegisterSourceOutput(classes, static (output, piece) => Emit(output, piece));

        var manifest = interfaces.Collect().Combine(classes.Collect()).Combine(context.CompilationProvider.Select(static (c, _) => c.AssemblyName ?? "Grains"));
        context.RegisterSourceOutput(manifest, static (output, input) => EmitManifest(output, input.Left.Left, input.Left.Right, input.Right));
    }

    private static void Emit(SourceProductionContext output, Piece piece)
    {
        foreach (var fault in piece.Faults) output.ReportDiagnostic(fault.ToDiagnostic());
        if (piece.Source.Length > 0) output.AddSource(piece.Name + ".g.cs", piece.Source);
    }

    private static void EmitManifest(SourceProductionContext output, ImmutableArray<Piece> interfaces, ImmutableArray<Piece> classes, string assembly)
    {
        var registrations = interfaces.Concat(classes).Select(p => p.Registration).Where(r => r.Length > 0).ToList();
        if (registrations.Count > 0) output.AddSource("GrainManifest.g.cs", ManifestWriter.Write(assembly, registrations));
    }
}
