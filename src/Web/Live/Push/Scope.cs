using Microsoft.AspNetCore.SignalR;
using OrleansHub.Web.Live.Snapshots;
using OrleansHub.Web.Stations;

namespace OrleansHub.Web.Live.Push;

/// <summary>A part of the city somebody watches. Equal scopes share their frames. It outlives imports: what it names may come and go.</summary>
internal abstract record Scope
{
    /// <summary>The scope that is asked for, or a <see cref="HubException"/> that says what to do.</summary>
    public static Scope From(WatchRequest? request, CityPlan plan) => request switch
    {
        { Detail: not (null or "map") } or { Detail: not null, Area: null } => throw new HubException("detail: leave it out, or give \"map\" with an area."),
        { Area: { } code, Station: null, Bbox: null } => plan.FindArea(code) >= 0
            ? request.Detail is null ? new OfArea(code) : new OfMap(code)
            : throw new HubException("No such area: take a code from /api/v1/areas/{code}; the city's own is in /api/v1/city."),
        { Area: null, Station: { } id, Bbox: null } => plan.FindStation(id) >= 0
            ? new OfStation(id)
            : throw new HubException("No such station: take an id from /api/v1/stations."),
        { Area: null, Station: null, Bbox: { } bbox } => Box.TryFrom(bbox, out var box)
            ? new OfBox(box)
            : throw new HubException($"bbox: {Box.Shape}"),
        _ => throw new HubException("""Watch takes one of {"area":"3417"}, {"station":"cz-0001"} or {"bbox":[west,south,east,north]}."""),
    };

    /// <summary>The stations and sums it takes in: of an area the sums of itself and of its children, of anything else none.</summary>
    public abstract ScopeView In(CityPlan plan);

    public sealed record OfArea(string Code) : Scope
    {
        public override ScopeView In(CityPlan plan)
        {
            var area = plan.FindArea(Code);
            return area < 0 ? ScopeView.Empty : new(plan.Areas[area].Stations, [area, .. plan.Areas[area].Children]);
        }
    }

    public sealed record OfMap(string Code) : Scope
    {
        public override ScopeView In(CityPlan plan)
        {
            var area = plan.FindArea(Code);
            return area < 0 ? ScopeView.Empty : new(plan.Areas[area].Stations, [.. Below(plan, area)], IsMap: true);
        }

        static IEnumerable<int> Below(CityPlan plan, int area) => plan.Areas[area].Children.SelectMany(child => Below(plan, child)).Prepend(area);
    }

    public sealed record OfStation(string Id) : Scope
    {
        public override ScopeView In(CityPlan plan)
        {
            var station = plan.FindStation(Id);
            return station < 0 ? ScopeView.Empty : new([station], []);
        }
    }

    public sealed record OfBox(Box Box) : Scope
    {
        public override ScopeView In(CityPlan plan) =>
            new([.. Enumerable.Range(0, plan.Stations.Length).Where(station => Box.Contains(plan.Stations[station].Lat, plan.Stations[station].Lon))], []);
    }
}

/// <summary>A scope by number, in one import.</summary>
/// <param name="IsMap">Its stations are told as marks, and its areas with their names.</param>
internal sealed record ScopeView(int[] Stations, int[] Areas, bool IsMap = false)
{
    public static readonly ScopeView Empty = new([], []);

    /// <summary>A station as whoever joins is told of it.</summary>
    public ReadOnlySpan<byte> Whole(LiveSnapshot snapshot, int station) =>
        IsMap ? snapshot.Stations.Mark(station).Json : snapshot.Stations.Text(station).Json;

    /// <summary>An area as whoever joins is told of it.</summary>
    public ReadOnlySpan<byte> Sum(LiveSnapshot snapshot, int area) =>
        IsMap ? snapshot.Areas[area].Named(snapshot.Plan.Areas[area]) : snapshot.Areas[area].Member;
}
