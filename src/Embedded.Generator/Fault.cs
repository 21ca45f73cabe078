using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace OrleansHub.Embedded.Generator;

/// <summary>A mistake in a grain interface or class, with its place as plain values so that it can be compared.</summary>
internal sealed class Fault(DiagnosticDescriptor rule, ISymbol place, string subject) : IEquatable<Fault>
{
    private readonly DiagnosticDescriptor _rule = rule;
    private readonly string _subject = subject;
    private readonly string _file = Source(place)?.SourceTree?.FilePath ?? "";
    private readonly TextSpan _span = Source(place)?.SourceSpan ?? default;
    private readonly LinePositionSpan _lines = Source(place)?.GetLineSpan().Span ?? default;

    public Diagnostic ToDiagnostic() => Diagnostic.Create(_rule, _file.Length == 0 ? Location.None : Location.Create(_file, _span, _lines), _subject);

    public bool Equals(Fault? other) =>
        other is not null && _rule.Id == other._rule.Id && _subject == other._subject && _file == other._file && _span == other._span;

    public override bool Equals(object? obj) => Equals(obj as Fault);

    public override int GetHashCode() => _subject.GetHashCode() ^ _span.GetHashCode();

    private static Location? Source(ISymbol place) => place.Locations.Length > 0 ? place.Locations[0] : null;
}
