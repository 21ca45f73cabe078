using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Kiosks;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Areas;

/// <summary>
/// The roll-up of an area. Unknown is never added to a sum: <see cref="Open"/> and <see cref="Closed"/> are of <see cref="Known"/>
/// stations, <see cref="People"/> and <see cref="Capacity"/> of the <see cref="PeopleKnown"/> stations whose count is known.
/// </summary>
[GenerateSerializer, Alias("summary"), Immutable]
public readonly record struct Summary(
    [property: Id(0)] int Stations,
    [property: Id(1)] int Known,
    [property: Id(2)] int Open,
    [property: Id(3)] int Closed,
    [property: Id(4)] int People,
    [property: Id(5)] int Capacity,
    [property: Id(6)] int PeopleKnown,
    [property: Id(7)] int Crowded,
    [property: Id(8)] int Kiosks,
    [property: Id(9)] int KiosksAvailable,
    [property: Id(10)] int VisitsToday,
    [property: Id(11)] int VisitsExtended,
    [property: Id(12)] int Incidents)
{
    /// <summary>What one station adds to every area that contains it.</summary>
    public static Summary Of(Standing standing)
    {
        var occupancy = standing.Occupancy;
        var available = 0;
        foreach (var kiosk in standing.Kiosks)
        {
            if (kiosk.Status is KioskStatus.Available or KioskStatus.InUse or KioskStatus.Partly) available++;
        }
        return new()
        {
            Stations = 1,
            Known = standing.Open == OpenState.Unknown ? 0 : 1,
            Open = standing.Open == OpenState.Open ? 1 : 0,
            Closed = standing.Open == OpenState.Closed ? 1 : 0,
            People = occupancy.People ?? 0,
            Capacity = occupancy.People is null ? 0 : occupancy.Capacity ?? 0,
            PeopleKnown = occupancy.People is null ? 0 : 1,
            Crowded = occupancy.Level is Level.Busy or Level.Full ? 1 : 0,
            Kiosks = standing.Kiosks.Length,
            KiosksAvailable = available,
            VisitsToday = occupancy.VisitsToday,
            VisitsExtended = occupancy.VisitsExtended,
            Incidents = standing.Incidents,
        };
    }

    public static Summary operator +(Summary a, Summary b) => new(
        a.Stations + b.Stations, a.Known + b.Known, a.Open + b.Open, a.Closed + b.Closed, a.People + b.People, a.Capacity + b.Capacity,
        a.PeopleKnown + b.PeopleKnown, a.Crowded + b.Crowded, a.Kiosks + b.Kiosks, a.KiosksAvailable + b.KiosksAvailable,
        a.VisitsToday + b.VisitsToday, a.VisitsExtended + b.VisitsExtended, a.Incidents + b.Incidents);

    public static Summary operator -(Summary a, Summary b) => new(
        a.Stations - b.Stations, a.Known - b.Known, a.Open - b.Open, a.Closed - b.Closed, a.People - b.People, a.Capacity - b.Capacity,
        a.PeopleKnown - b.PeopleKnown, a.Crowded - b.Crowded, a.Kiosks - b.Kiosks, a.KiosksAvailable - b.KiosksAvailable,
        a.VisitsToday - b.VisitsToday, a.VisitsExtended - b.VisitsExtended, a.Incidents - b.Incidents);

    public static Summary Add(Summary left, Summary right) => left + right;

    public static Summary Subtract(Summary left, Summary right) => left - right;
}
