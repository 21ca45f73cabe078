using OrleansHub.Grains.Areas;

namespace OrleansHub.Grains.Stations;

/// <summary>The imported city as this process knows it, in memory. Replaced whole by an import, never changed in place.</summary>
public interface IStationRegistry
{
    City City { get; }
}
