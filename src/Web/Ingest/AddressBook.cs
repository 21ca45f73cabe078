using System.Text;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Ingest;

/// <summary>Finds the device behind an address (<c>station/sensor</c>) as its bytes stand in a message. Made once per import.</summary>
internal sealed class AddressBook
{
    readonly Dictionary<byte[], Device>.AlternateLookup<ReadOnlySpan<byte>> sensors;
    readonly Dictionary<byte[], Device>.AlternateLookup<ReadOnlySpan<byte>> kiosks;
    readonly Dictionary<byte[], PostedStation>.AlternateLookup<ReadOnlySpan<byte>> stations;

    public AddressBook(City city, IGrainFactory grains)
    {
        City = city;
        var sensorsByAddress = new Dictionary<byte[], Device>(Utf8Comparer.Instance);
        var kiosksByAddress = new Dictionary<byte[], Device>(Utf8Comparer.Instance);
        var stationsById = new Dictionary<byte[], PostedStation>(city.Stations.Count, Utf8Comparer.Instance);
        var lineages = city.Areas.Keys.ToDictionary(code => code, code => city.Lineage(code).Select(area => area.Code).ToArray());
        foreach (var profile in city.Stations.Values)
        {
            var station = new PostedStation(
                grains.GetGrain<IStationGrain>(profile.Id), stationsById.Count, profile.Id, lineages.GetValueOrDefault(profile.Area, []));
            stationsById.Add(Encoding.UTF8.GetBytes(profile.Id), station);
            foreach (var sensor in profile.Sensors) sensorsByAddress.Add(Address(profile, sensor.Id), new(station, sensor.Id));
            foreach (var kiosk in profile.Kiosks) kiosksByAddress.Add(Address(profile, kiosk.Id), new(station, kiosk.Id));
        }
        sensors = sensorsByAddress.GetAlternateLookup<ReadOnlySpan<byte>>();
        kiosks = kiosksByAddress.GetAlternateLookup<ReadOnlySpan<byte>>();
        stations = stationsById.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    public City City { get; }

    public Device? FindSensor(ReadOnlySpan<byte> address) => sensors.TryGetValue(address, out var device) ? device : null;

    public Device? FindKiosk(ReadOnlySpan<byte> address) => kiosks.TryGetValue(address, out var device) ? device : null;

    /// <summary>The station an address names, whether or not the device exists.</summary>
    public PostedStation? FindStation(ReadOnlySpan<byte> address)
    {
        var slash = address.IndexOf((byte)'/');
        return slash > 0 && stations.TryGetValue(address[..slash], out var station) ? station : null;
    }

    static byte[] Address(StationProfile station, string device) => Encoding.UTF8.GetBytes($"{station.Id}/{device}");
}

/// <summary>The address book of the city as it is now.</summary>
internal sealed class CurrentAddresses(IStationRegistry registry, IGrainFactory grains)
{
    AddressBook book = new(City.None, grains);

    public AddressBook Book
    {
        get
        {
            var known = book;
            var city = registry.City;
            // Two requests may both build it after an import; the books are equal and the last one stays.
            return ReferenceEquals(known.City, city) ? known : book = new(city, grains);
        }
    }
}
