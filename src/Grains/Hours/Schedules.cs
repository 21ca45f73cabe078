using System.Collections.Concurrent;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Hours;

/// <summary>The timetables of one city, each distinct value read once. It holds what it was asked for, so ask only for what a city file says.</summary>
public sealed class Schedules(HoursContext context)
{
    /// <summary>When offices are open that have no extended hours; what an extended station is open beyond it, are its extended hours.</summary>
    public const string Ordinary = "Mo-Fr 08:30-17:30; PH off";

    readonly ConcurrentDictionary<string, Schedule?> _schedules = new();
    readonly ConcurrentDictionary<StationProfile, StationHours> _stations = new(ReferenceEqualityComparer.Instance);
    readonly ConcurrentDictionary<string, StationHours> _alike = new();

    public HoursContext Context { get; } = context;

    /// <summary>Null when nobody wrote a timetable, or one that cannot be read: then nothing is known.</summary>
    public Schedule? Find(string? value) =>
        value is null ? null : _schedules.GetOrAdd(value, static (value, context) => OpeningHours.TryParse(value, out var hours, out _) ? new(hours, context) : null, Context);

    public StationHours Of(StationProfile station) =>
        _stations.TryGetValue(station, out var hours) ? hours : _stations.GetOrAdd(station, Shared(station));

    // Most stations of a city keep one of a few hours, and what is asked of them all is answered once.
    StationHours Shared(StationProfile station)
    {
        var zones = station.Zones.Select(zone => $"{zone.Hours}{(zone.Private ? '!' : ' ')}");
        return _alike.GetOrAdd(string.Join('\n', zones.Prepend(station.StaffedHours).Prepend(station.Hours)), _ => new(station, Find));
    }
}
