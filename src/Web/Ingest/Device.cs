using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Ingest;

/// <summary>A sensor or kiosk as its messages address it; <paramref name="Id"/> is its id inside the station.</summary>
internal sealed record Device(PostedStation Station, string Id);

/// <summary>A station that devices post to. <see cref="Ordinal"/> numbers the stations of one <see cref="AddressBook"/> without gaps.</summary>
internal sealed class PostedStation(IStationGrain grain, int ordinal, string id, string[] areas)
{
    public IStationGrain Grain { get; } = grain;

    public int Ordinal { get; } = ordinal;

    /// <summary>Whether a key of this scope may post here: the station itself, or an area that contains it.</summary>
    public bool IsIn(string scope) => scope == id || Array.IndexOf(areas, scope) >= 0;
}
