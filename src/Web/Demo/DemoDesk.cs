using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Incidents;
using OrleansHub.Grains.Reports;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Storage;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Demo;

/// <summary>
/// The made-up people of a demo who say something: staff check in and look after the amenities, riders report now and then. It goes round
/// all stations about once a minute, so that nothing comes all at once.
/// </summary>
internal sealed class DemoDesk(IStationRegistry registry, IGrainFactory grains, TimeProvider clock)
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);
    static readonly TimeSpan ChecksHold = TimeSpan.FromHours(20);
    static readonly TimeSpan Slot = TimeSpan.FromMinutes(20);

    readonly Dictionary<string, int> heard = [];

    public async Task KeepAsync(CancellationToken stop)
    {
        var city = registry.City;
        StationProfile[] stations = [.. city.Stations.Values.OrderBy(station => station.Id, StringComparer.Ordinal)];
        using var timer = new PeriodicTimer(Pause, clock);
        for (var next = 0; await timer.WaitForNextTickAsync(stop) && registry.City.Demo; next = (next + 1) % stations.Length)
        {
            try
            {
                await VisitAsync(city, stations[next]);
            }
            catch (Exception error) when (error.IsBecause<StorageBusyException>() || error.IsBecause<StorageUnavailableException>())
            {
                // They say it again when they come round.
            }
        }
    }

    /// <summary>What the people at one station have to say now.</summary>
    public async Task VisitAsync(City city, StationProfile station)
    {
        var now = clock.GetUtcNow();
        var grain = grains.GetGrain<IStationGrain>(station.Id);
        var line = await grain.Line();
        foreach (var entry in Said(city, station, line, now)) await grain.Enter(entry);
    }

    List<DeskEntry> Said(City city, StationProfile station, StationLine line, DateTimeOffset now)
    {
        var seed = Draw.Seed(station.Id);
        var (day, desk, standing) = (city.Clock.DayOf(now), line.Desk, Standing.At(station, city.Clock, line, now));
        var said = new List<DeskEntry>();
        // One station in twelve has nobody who looks after anything.
        if (seed % 12 != 0) said.AddRange(Checks(station, desk, day.DayNumber, now));
        var promise = Promise.At(station, city.Clock, now);
        var isThere = promise?.IsProvenBy(null, desk.CheckedIn) ?? desk.CheckedIn > city.Clock.StartOf(day);
        var isDue = promise is not null || standing.Opening.Staffed == true;
        if (isDue && !isThere && !Forgets(seed, promise?.Extended == true, day.DayNumber)) said.Add(new CheckedIn());
        if (promise is null && standing.Opening.Staffed != true && desk.CheckedIn > (desk.CheckedOut ?? DateTimeOffset.MinValue)) said.Add(new CheckedOut());
        // A place that no counter would contradict is shut every other day.
        if (station.Sensors.IsEmpty && day.DayNumber % 2 == 0 && !(desk.Closure is { } closure && closure.IsOn(now))) said.Add(new Closed(city.Clock.EndOf(day).AddHours(6), "线路检修"));
        if (standing.Open == OpenState.Open && Report(seed, standing.Occupancy.Level, station.Id, now) is { } kind) said.Add(new RiderSaid(kind));
        return said;
    }

    // Four stations never check in; elsewhere one morning or evening in a hundred is forgotten.
    static bool Forgets(uint seed, bool evening, int day) => seed % 29 == 0 || Draw.Of(seed, day, evening ? -64 : -63) < 0.01;

    static IEnumerable<DeskEntry> Checks(StationProfile station, Desk desk, int day, DateTimeOffset now) => station.Amenities
        .Where(amenity => !desk.Amenities.Any(check => check.Amenity == amenity && now - check.At < ChecksHold))
        .Select(amenity => new AmenityChecked(amenity, Draw.Of(Draw.Seed($"{station.Id}/{amenity}"), day, -60) > 0.05));

    // One rider in eighty stations and twenty minutes.
    ReportKind? Report(uint seed, Level level, string station, DateTimeOffset now)
    {
        var slot = (int)(now.UtcTicks / Slot.Ticks);
        if (heard.TryGetValue(station, out var last) && last == slot) return null;
        heard[station] = slot;
        if (Draw.Of(seed, slot, -61) > 0.0125) return null;
        if (level is Level.Busy or Level.Full) return ReportKind.Full;
        return Draw.Of(seed, slot, -62) switch
        {
            < 0.7 => ReportKind.Ok,
            < 0.82 => ReportKind.NoWater,
            < 0.93 => ReportKind.NoPower,
            _ => ReportKind.Locked,
        };
    }
}
