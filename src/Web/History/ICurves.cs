using OrleansHub.Grains.Counting;
using OrleansHub.Grains.History;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.History;

namespace OrleansHub.Web.History;

/// <summary>The curves of stations, zone by zone: what is stored and what is pending, added up.</summary>
internal interface ICurves
{
    /// <summary>The spans of a station that hold quarters beginning in [from, to), in the order of time.</summary>
    /// <param name="line">The newest line known, of which what is pending is taken.</param>
    Task<IReadOnlyList<HistorySpan>> OfZones(
        StationProfile station, ServiceClock clock, StationLine line, DateTimeOffset from, DateTimeOffset to, Step step, DateTimeOffset now);

    /// <summary>What staff of a station did in [from, to) that shows on its curve, in order.</summary>
    IReadOnlyList<DayEvent> Events(string station, DateTimeOffset from, DateTimeOffset to);
}
