using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Hours;

/// <summary>Why a value is refused and where: the 0-based character at which reading stopped.</summary>
public sealed record HoursError(LocalName Message, int Position);
