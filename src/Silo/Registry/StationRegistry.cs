using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Storage;
using OrleansHub.Silo.Storage.Cities;

namespace OrleansHub.Silo.Registry;

/// <summary>The stored city in memory, exchanged whole: at once after an import by this process, within a second after one by another.</summary>
public sealed class StationRegistry : IStationRegistry
{
    City city = City.None;

    internal StationRegistry(CityStore store, RevisionWatch watch) => watch.Follow("city", () =>
    {
        city = store.Load();
        Changed?.Invoke(city);
    });

    /// <summary>Called after each exchange, one call at a time, with the new city; it must not block.</summary>
    public event Action<City>? Changed;

    public City City => Volatile.Read(ref city);
}
