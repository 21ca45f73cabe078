using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Incidents;
using OrleansHub.Web.Hosting;
using OrleansHub.Web.Live.Snapshots;
using OrleansHub.Web.Stations;

namespace OrleansHub.Web.Incidents;

/// <summary>Which incidents are asked for: the open ones, those of one state, or those that were closed in a span.</summary>
/// <param name="State">Null: every open state.</param>
internal sealed record IncidentsQuery(IncidentState? State, DateTimeOffset From, DateTimeOffset To)
{
    static readonly TimeSpan Farthest = TimeSpan.FromDays(366);
    static readonly Dictionary<string, IncidentState> States = Enum.GetValues<IncidentState>().ToDictionary(state => WireName<IncidentState>.Of(state).ToString());

    public bool IsClosed => State == IncidentState.Resolved;

    public static IncidentsQuery? Parse(IQueryCollection query, ServiceClock clock, DateTimeOffset now, out HubProblem problem)
    {
        problem = ReadProblem.BadParameter("state", "give open, raised, acknowledged, whistled, arrived or resolved.");
        var word = query["state"].ToString();
        IncidentState? state = null;
        if (word is not ("" or "open"))
        {
            if (!States.TryGetValue(word, out var known)) return null;
            state = known;
        }
        problem = ReadProblem.BadParameter("from, to", "give dates or ISO 8601 times, from before to, at most 366 days apart.");
        if (!Time(query["from"], clock.StartOf(clock.DayOf(now)).AddDays(-7), out var from) || !Time(query["to"], now.AddSeconds(1), out var to)) return null;
        return from < to && to - from <= Farthest ? new(state, from, to) : null;

        bool Time(string? text, DateTimeOffset otherwise, out DateTimeOffset at)
        {
            at = otherwise;
            return string.IsNullOrEmpty(text) || QueryTime.TryParse(text, clock.StartOf, out at);
        }
    }
}
