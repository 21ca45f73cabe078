using System;
using System.Linq;

namespace OrleansHub.Embedded.Generator;

/// <summary>What one declaration contributes: only text, so that an unchanged declaration is recognised and costs nothing.</summary>
internal sealed class Piece(string name, string source, string registration, Fault[] faults) : IEquatable<Piece>
{
    /// <summary>The name of the generated file.</summary>
    public string Name { get; } = name;

    public string Source { get; } = source;

    /// <summary>The statement that lists it in the manifest.</summary>
    public string Registration { get; } = registration;

    public Fault[] Faults { get; } = faults;

    public bool Equals(Piece? other) =>
        other is not null && Name == other.Name && Source == other.Source && Registration == other.Registration && Faults.SequenceEqual(other.Faults);

    public override bool Equals(object? obj) => Equals(obj as Piece);

    public override int GetHashCode() => Source.GetHashCode() ^ Registration.GetHashCode();
}
