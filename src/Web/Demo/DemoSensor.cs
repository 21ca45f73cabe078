using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Demo;

/// <summary>A made-up counter: now and then it says nothing for a while, and an old one starts its register anew every few days.</summary>
internal sealed class DemoSensor(string station, SensorProfile profile, DemoCrowd crowd, bool isDead) : DemoDevice(station, profile.Id)
{
    const int DaysBetweenResets = 9;

    public bool IsLine => profile.Type == SensorType.Line;

    public override object? Say(Moment moment, DateTimeOffset at)
    {
        if (isDead || Spell.Of(Seed, moment.Day, -20, oneIn: 10, least: 15, most: 150).Holds(moment.Second)) return null;
        if (!IsLine) return new { sensor = Address, at, people = crowd.On(moment.Day).Inside(moment.Second) };
        var (entries, exits, boot) = RegistersAt(moment);
        return boot is null ? new { sensor = Address, at, @in = entries, @out = exits } : new { sensor = Address, at, @in = entries, @out = exits, boot };
    }

    /// <summary>What the two registers of a door show, and the mark of the start since which they count.</summary>
    public (long In, long Out, string? Boot) RegistersAt(Moment moment)
    {
        var (entries, exits) = crowd.TotalsAt(moment);
        var reset = LastReset(moment);
        if (reset is { } since)
        {
            var (entriesBefore, exitsBefore) = crowd.TotalsAt(since);
            (entries, exits) = (entries - entriesBefore, exits - exitsBefore);
        }
        if (profile.Invert) (entries, exits) = (exits, entries);
        var mask = (1L << profile.Bits) - 1;
        return (entries & mask, exits & mask, reset is null ? null : $"r{reset.Value.Day}");
    }

    // One counter in fifteen loses its register when its power fails.
    Moment? LastReset(Moment moment)
    {
        if (Seed % 15 != 0) return null;
        var since = (moment.Day + (int)(Seed % DaysBetweenResets)) % DaysBetweenResets;
        var reset = ResetOn(moment.Day - since);
        return since > 0 || reset.Second <= moment.Second ? reset : ResetOn(moment.Day - DaysBetweenResets);
    }

    Moment ResetOn(int day) => new(day, (int)(Moment.SecondsOfDay * (0.2 + 0.5 * Draw.Of(Seed, day, -30))));
}
