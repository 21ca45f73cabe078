using Dapper;
using Microsoft.Data.Sqlite;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Hours;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Silo.History;

/// <summary>
/// The zones of the stations an answer is about, numbered one after the other: those of a station together, then one place for what is stored of zones
/// it has no more. Private zones have no place.
/// </summary>
internal sealed class Selection
{
    /// <summary>A zone's place.</summary>
    /// <param name="Schedule">The number of its timetable; −1 for none, which is taken as always open.</param>
    /// <param name="IsCounted">Whether it has a counter.</param>
    public readonly record struct Zone(string? Name, int Station, int? Capacity, int Schedule, bool IsCounted);

    readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    readonly List<Zone> zones = [];
    readonly List<Schedule> schedules = [];
    readonly HashSet<(string Station, string Zone)> hidden = [];
    int[] stationAt = [];
    long[] zoneNumbers = [];
    HashSet<(int Station, long Zone)> hiddenNumbers = [];

    public Selection(IReadOnlyList<IReadOnlyCollection<StationProfile>> groups, ServiceClock clock)
    {
        Groups = groups.Count;
        var stations = new List<(int Group, int First, int End)>();
        var scheduleAt = new Dictionary<Schedule, int>(ReferenceEqualityComparer.Instance);
        for (var group = 0; group < groups.Count; group++)
        {
            foreach (var station in groups[group])
            {
                if (!places.TryAdd(station.Id, stations.Count)) throw new ArgumentException($"{station.Id} is in two groups.", nameof(groups));
                var first = zones.Count;
                foreach (var zone in station.Zones)
                {
                    if (zone.Private) hidden.Add((station.Id, zone.Id));
                    else zones.Add(new(zone.Id, stations.Count, Room.Of(station, zone), NumberOf(clock.Schedules.Find(zone.Hours ?? station.Hours)), Room.IsCounted(station, zone)));
                }
                zones.Add(new(null, stations.Count, null, -1, false));
                stations.Add((group, first, zones.Count));
            }
        }
        (Zones, Stations, Schedules) = ([.. zones], [.. stations], [.. schedules]);
        Sizes = [.. groups.Select(group => group.Count)];

        int NumberOf(Schedule? schedule)
        {
            if (schedule is null) return -1;
            if (scheduleAt.TryGetValue(schedule, out var number)) return number;
            schedules.Add(schedule);
            return scheduleAt[schedule] = schedules.Count - 1;
        }
    }

    public int Groups { get; }

    /// <summary>How many stations each group has.</summary>
    public int[] Sizes { get; }

    public Zone[] Zones { get; }

    /// <summary>The group and the places of the zones of each station; the last place is that of zones it has no more.</summary>
    public (int Group, int First, int End)[] Stations { get; }

    public Schedule[] Schedules { get; }

    /// <summary>The stored numbers of the stations that have any history.</summary>
    public List<long> Numbers { get; } = [];

    /// <summary>Whether so few of all stations are asked for that each is looked up by itself.</summary>
    public bool IsSmall { get; private set; }

    /// <summary>Finds the numbers under which names are stored.</summary>
    public void Resolve(SqliteConnection connection)
    {
        var numbers = connection.Query<(long Id, string Name)>("SELECT id, name FROM history_name").ToDictionary(row => row.Name, row => row.Id, StringComparer.Ordinal);
        stationAt = new int[numbers.Count == 0 ? 1 : numbers.Values.Max() + 1];
        Array.Fill(stationAt, -1);
        foreach (var (id, place) in places)
        {
            if (!numbers.TryGetValue(id, out var number)) continue;
            stationAt[number] = place;
            Numbers.Add(number);
        }
        Numbers.Sort();
        zoneNumbers = [.. Zones.Select(zone => zone.Name is { } name && numbers.TryGetValue(name, out var number) ? number : -1)];
        hiddenNumbers = [.. hidden.Where(one => numbers.ContainsKey(one.Zone)).Select(one => (places[one.Station], numbers[one.Zone]))];
        // A look-up costs about as much as reading past eight stations, and most names are stations.
        IsSmall = Numbers.Count * 8 < numbers.Count;
    }

    /// <summary>The place of a stored zone, or −1 for one that is not asked for or not to be told of.</summary>
    public int Find(long station, long zone)
    {
        var place = station < stationAt.Length ? stationAt[station] : -1;
        if (place < 0) return -1;
        var (_, first, end) = Stations[place];
        for (var i = first; i < end; i++)
        {
            if (zoneNumbers[i] == zone) return i;
        }
        return hiddenNumbers.Contains((place, zone)) ? -1 : end - 1;
    }

    /// <summary>The same by names.</summary>
    public int Find(string station, string zone)
    {
        if (!places.TryGetValue(station, out var place) || hidden.Contains((station, zone))) return -1;
        var (_, first, end) = Stations[place];
        for (var i = first; i < end; i++)
        {
            if (Zones[i].Name == zone) return i;
        }
        return end - 1;
    }
}
