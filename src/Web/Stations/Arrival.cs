using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Hours;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Stations;

/// <summary>What a rider who sets out now will find. An estimate: streets are taken to be a third longer than the straight line.</summary>
/// <param name="ClosesBefore">It is open now and will not be by then.</param>
/// <param name="Filling">It has been filling up, and at this rate will be full by then.</param>
internal readonly record struct Arrival(int Minutes, DateTimeOffset At, OpenState Open, bool ClosesBefore, bool Filling)
{
    const double Detour = 1.33;

    // A trend of a quarter of an hour says nothing of the time after the next half hour.
    const int LongestTrend = 30;

    /// <param name="open">Whether the station is open now, which riders may say against its timetable and notice.</param>
    public static Arrival Estimate(Speed speed, double metres, DateTimeOffset now, StationHours hours, Closure? closure, OpenState open, Crowd crowd)
    {
        var minutes = Math.Max(1, (int)Math.Ceiling(metres * Detour / (int)speed));
        var at = now.AddMinutes(minutes);
        var then = open == Announced(now) ? Announced(at) : open;
        return new(minutes, at, then, open == OpenState.Open && then == OpenState.Closed, crowd.IsFullAfter(Math.Min(minutes, LongestTrend)));

        OpenState Announced(DateTimeOffset then) => closure?.IsOn(then) == true ? OpenState.Closed : hours.StateAt(then);
    }
}

/// <summary>How a rider travels, in metres a minute.</summary>
internal enum Speed
{
    Walk = 75,
    Ebike = 250,
}

/// <summary>The people of a station, its room, and by how many people it grew in the last quarter of an hour.</summary>
internal readonly record struct Crowd(int? People, int? Capacity, int Growth)
{
    const int Least = 3;

    public bool IsFullAfter(int minutes) =>
        Growth >= Least && People is { } people && Capacity is > 0 and var room && people < room && people + Growth * minutes / 15.0 >= room;
}
