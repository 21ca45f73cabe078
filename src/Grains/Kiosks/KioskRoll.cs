using System.Collections.Immutable;

namespace OrleansHub.Grains.Kiosks;

/// <summary>The stored state of all kiosks of a station; <see cref="Version"/> grows with every write.</summary>
[GenerateSerializer, Alias("kiosk-roll")]
public sealed class KioskRoll
{
    [Id(0)] public ImmutableArray<KioskState> Kiosks { get; set; } = [];
    [Id(1)] public long Version { get; set; }
}
