using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Incidents;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Incidents;

/// <summary>
/// Asks the rules beside every look at a station, and remembers the stations whose book would change: they are to be woken. For the one
/// writer of the live city.
/// </summary>
internal sealed class IncidentWatch(IListening listening)
{
    // A station that was woken tells its new book within moments. When it could not store it, it is asked again.
    static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(5);

    readonly HashSet<string> wanted = [];

    /// <summary>When the rules may change the station's book next.</summary>
    public DateTimeOffset Look(StationProfile station, ServiceClock clock, StationLine line, Standing standing, DateTimeOffset now)
    {
        var fold = IncidentRules.Fold(station, clock, line, standing, now, listening.Since(now));
        if (ReferenceEquals(fold.Book, line.Desk.Incidents)) return fold.Next;
        wanted.Add(station.Id);
        return now + AskAgain;
    }

    /// <summary>The stations to be woken since the last time.</summary>
    public IReadOnlyCollection<string> Take()
    {
        if (wanted.Count == 0) return [];
        string[] stations = [.. wanted];
        wanted.Clear();
        return stations;
    }
}
