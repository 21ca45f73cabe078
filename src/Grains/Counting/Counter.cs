using OrleansHub.Grains.History;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Counting;

/// <summary>The counting rules: pure functions from counts and a reading to counts. They never throw, whatever a device sends.</summary>
public static class Counter
{
    /// <summary>Folds in one reading that arrived at <paramref name="now"/>; kiosk readings are not for here.</summary>
    public static Counted Record(StationProfile station, ServiceClock clock, StationCounts counts, Reading reading, DateTimeOffset now) =>
        new(counts, station.FindSensor(reading.Source) is null ? Verdict.UnknownSensor : Verdict.Invalid, HistoryRows.None);

    /// <summary>Closes the quarters and service days that have passed at <paramref name="now"/>.</summary>
    public static Counted Settle(StationProfile station, ServiceClock clock, StationCounts counts, DateTimeOffset now) =>
        new(counts, Verdict.Accepted, HistoryRows.None);

    /// <summary>Staff counted the people in a zone: from here the count goes on.</summary>
    public static Counted Recount(StationProfile station, ServiceClock clock, StationCounts counts, string zone, int people, DateTimeOffset now) =>
        new(counts, Verdict.Accepted, HistoryRows.None);

    /// <summary>What history would gain if the open quarter and the open day were closed at <paramref name="now"/>.</summary>
    public static HistoryRows Pending(StationProfile station, ServiceClock clock, StationCounts counts, DateTimeOffset now) =>
        HistoryRows.None;
}
