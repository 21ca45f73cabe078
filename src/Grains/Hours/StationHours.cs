using System.Collections.Immutable;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Incidents;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Hours;

/// <summary>
/// The timetables of a station and its zones. The station is open when its own hours or those of a zone for everybody say so: where the hall
/// is shut and the rest zone is not, there still is a way in. Shared by all stations that keep the same hours.
/// </summary>
public sealed class StationHours
{
    // A month of two changes a day; two timetables that hide each other's changes for longer are not told apart.
    const int MostSteps = 64;

    readonly Schedule? _own;
    readonly Schedule? _staffed;
    readonly Schedule? _ordinary;
    readonly ImmutableArray<Schedule?> _zones;
    readonly ImmutableArray<Schedule> _waysIn;
    volatile Opening? _now;

    internal StationHours(StationProfile station, Func<string?, Schedule?> find)
    {
        var own = _own = find(station.Hours);
        _ordinary = find(Schedules.Ordinary);
        _staffed = find(station.StaffedHours);
        _zones = [.. station.Zones.Select(zone => zone.Hours is null ? own : find(zone.Hours))];
        _waysIn = [.. station.Zones.Where(zone => zone is { Private: false, Hours: not null }).Select(zone => find(zone.Hours)).Prepend(own).OfType<Schedule>().Distinct()];
    }

    /// <summary>What the timetables say at an instant.</summary>
    public Opening At(DateTimeOffset now)
    {
        var known = _now;
        return known is not null && now >= known.From && now < known.Until ? known : _now = Ahead(now);
    }

    /// <summary>What they will say at an instant that is not now; asking does not displace what is remembered.</summary>
    public Opening Ahead(DateTimeOffset now)
    {
        var state = StateAt(now);
        bool? staffed = _staffed?.StateAt(now) switch { OpenState.Open => true, OpenState.Closed => false, _ => null };
        var zones = _zones.Select(zone => zone is null ? default : new ZoneOpening(zone.StateAt(now), zone.NextChange(now)));
        return new(now, Until(now), state, NextChange(state, now), staffed, [.. zones]);
    }

    /// <summary>The state at an instant that is not now, such as a rider's arrival.</summary>
    public OpenState StateAt(DateTimeOffset at)
    {
        var (open, unknown) = (false, _waysIn.IsEmpty);
        foreach (var way in _waysIn)
        {
            var state = way.StateAt(at);
            open |= state == OpenState.Open;
            unknown |= state == OpenState.Unknown;
        }
        return open ? OpenState.Open : unknown ? OpenState.Unknown : OpenState.Closed;
    }

    /// <summary>Whether the station itself, not only a zone of it, is open at an hour at which ordinary offices are not.</summary>
    public bool IsBeyondOrdinary(DateTimeOffset at) => _own?.StateAt(at) == OpenState.Open && _ordinary?.StateAt(at) != OpenState.Open;

    /// <summary>What the station's own hours promise at an instant; <paramref name="isExtended"/> parts what lies beyond ordinary hours.</summary>
    internal Promise? PromiseAt(DateTimeOffset at, bool isExtended)
    {
        if (_own is null || _own.StretchAt(at) is not { State: OpenState.Open } open) return null;
        if (Promise.Of(open.From, open.To, extended: false) is not { } whole || !isExtended || _ordinary is null) return Promise.Of(open.From, open.To, extended: false);
        var part = _ordinary.StretchAt(at);
        return whole with
        {
            From = part.From > whole.From ? part.From : whole.From,
            Until = part.To < whole.Until ? part.To : whole.Until,
            Extended = part.State != OpenState.Open,
        };
    }

    /// <summary>When the station's own hours change next, ordinary hours left aside; null when no change is in sight.</summary>
    internal DateTimeOffset? NextOwnChange(DateTimeOffset at) => _own?.NextChange(at);

    internal bool StaysOpenAfter(int zone, ServiceDay day) => _zones[zone]?.StaysOpenAfter(day) ?? false;

    DateTimeOffset? NextChange(OpenState state, DateTimeOffset now)
    {
        for (var (at, step) = (now, 0); step < MostSteps; step++)
        {
            DateTimeOffset? next = null;
            foreach (var way in _waysIn)
            {
                var change = way.NextChange(at);
                if (change is null && state == OpenState.Open && way.StateAt(at) == OpenState.Open) return null;
                if (change < (next ?? DateTimeOffset.MaxValue)) next = change;
            }
            if (next is null || StateAt(next.Value) != state) return next;
            at = next.Value;
        }
        return null;
    }

    DateTimeOffset Until(DateTimeOffset now)
    {
        var until = DateTimeOffset.MaxValue;
        foreach (var schedule in _zones.Concat(_waysIn).Append(_staffed))
        {
            if (schedule?.NextChange(now) is { } change && change < until) until = change;
        }
        return until;
    }
}
