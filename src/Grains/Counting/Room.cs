using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Counting;

/// <summary>The capacity that people are measured against. Sums leave out private zones and zones without a sensor.</summary>
public static class Room
{
    /// <summary>A zone's capacity; the station's where it is the only zone and has none of its own.</summary>
    public static int? Of(StationProfile station, string zone) => station.FindZone(zone) is { } profile ? Of(station, profile) : null;

    /// <inheritdoc cref="Of(StationProfile, string)"/>
    public static int? Of(StationProfile station, ZoneProfile zone) =>
        zone.Capacity is > 0 ? zone.Capacity : station.Zones.Length == 1 && station.Capacity is > 0 ? station.Capacity : null;

    /// <summary>Whether a zone takes part in sums.</summary>
    public static bool IsCounted(StationProfile station, ZoneProfile zone)
    {
        if (zone.Private) return false;
        foreach (var sensor in station.Sensors)
        {
            if (sensor.Zone == zone.Id) return true;
        }
        return false;
    }

    /// <summary>The people of all known zones and the room these have together.</summary>
    internal static (int? People, int? Capacity) Known(StationProfile station, Ledger ledger)
    {
        var sum = new Sum(station);
        foreach (var zone in station.Zones)
        {
            if (!IsCounted(station, zone)) continue;
            var known = Silence.KnownUntil(station, zone.Id, ledger.Sensors) > ledger.Now;
            sum.Add(known ? ledger.FindZone(zone.Id)?.People ?? 0 : null, Of(station, zone));
        }
        return (sum.People, sum.Capacity);
    }

    /// <summary>Adds up zones, known of total.</summary>
    internal struct Sum(StationProfile station)
    {
        long _people;
        long _roomKnown;
        long _room;
        bool _roomless;
        bool _knownRoomless;

        public int Counted { get; private set; }
        public int Known { get; private set; }

        public readonly int? People => Known == 0 ? null : (int)Math.Min(_people, int.MaxValue);

        public readonly int? Capacity =>
            // The station's own figure is for all its zones, so it holds only when all of them are counted and known, or none is.
            Known == 0 || Known == station.Zones.Length ? station.Capacity ?? (_roomless || Counted == 0 ? null : ToInt(_room))
            : _knownRoomless ? null
            : ToInt(_roomKnown);

        public void Add(int? people, int? capacity)
        {
            Counted++;
            _room += capacity ?? 0;
            _roomless |= capacity is null;
            if (people is not { } count) return;
            Known++;
            _people += count;
            _roomKnown += capacity ?? 0;
            _knownRoomless |= capacity is null;
        }

        static int ToInt(long sum) => (int)Math.Min(sum, int.MaxValue);
    }
}
