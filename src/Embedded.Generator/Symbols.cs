using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;

namespace OrleansHub.Embedded.Generator;

/// <summary>Questions about symbols that several readers ask.</summary>
internal static class Symbols
{
    private static readonly SymbolDisplayFormat Written =
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The type as generated code writes it.</summary>
    public static string Write(this ITypeSymbol type) => type.ToDisplayString(Written);

    /// <summary>The type without its own nullability, as <c>typeof</c>, <c>new</c> and base lists want it.</summary>
    public static string WriteBare(this ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(Written);

    public static bool Is(this ITypeSymbol type, string fullName) => type.OriginalDefinition.ToDisplayString() == fullName;

    public static bool Derives(this ITypeSymbol type, string interfaceName) => type.AllInterfaces.Any(i => i.Is(interfaceName));

    public static AttributeData? Attribute(this ISymbol symbol, string fullName) =>
        symbol.GetAttributes().FirstOrDefault(a => a.AttributeClass?.ToDisplayString() == fullName);

    public static bool IsReachable(this INamedTypeSymbol type)
    {
        for (var t = type; t is not null; t = t.ContainingType)
        {
            if (t.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal)) return false;
        }
        return true;
    }

    /// <summary>A name for a generated type or file: the full name with what a C# name cannot hold replaced.</summary>
    public static string FlatName(this ISymbol symbol) => Flatten(symbol.ToDisplayString());

    public static string Flatten(string name)
    {
        var flat = new StringBuilder(name.Length);
        foreach (var c in name) flat.Append(char.IsLetterOrDigit(c) ? c : '_');
        return flat.ToString();
    }

    /// <summary>A string literal.</summary>
    public static string Quote(string? text) => text is null ? "null" : Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);
}
