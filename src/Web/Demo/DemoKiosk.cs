using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Demo;

/// <summary>A made-up kiosk: used by day while its room is open, and on some days out of order, out of paper or offline for a while.</summary>
internal sealed class DemoKiosk(string station, KioskProfile kiosk, Timetable timetable) : DemoDevice(station, kiosk.Id)
{
    const int SecondsOfUse = 200;

    public override object? Say(Moment moment, DateTimeOffset at)
    {
        var fault = Draw.Of(Seed, moment.Day, -40);
        if (Spell.Of(Seed, moment.Day, -41, oneIn: 6, least: 30, most: 300).Holds(moment.Second))
        {
            return fault switch
            {
                < 0.25 => null,
                < 0.5 => new { kiosk = Address, at, status = "out-of-order", faults = (string[])["printer"] },
                < 0.7 => new { kiosk = Address, at, status = "blocked", faults = (string[])["paper-jam"] },
                < 0.85 when kiosk.Functions.Length > 1 => Available(at, ["paper-out"], kiosk.Functions[^1]),
                < 0.85 => new { kiosk = Address, at, status = "out-of-order", faults = (string[])["paper-out"] },
                _ => new { kiosk = Address, at, status = "planned" },
            };
        }
        // Paper runs low before it runs out, and somebody fills it up again.
        string[] low = Spell.Of(Seed, moment.Day, -45, oneIn: 5, least: 60, most: 600).Holds(moment.Second) ? ["paper-low"] : [];
        var isUsed = Draw.Of(Seed, moment.Day, moment.Second / SecondsOfUse) < (IsByDay(moment) ? 0.3 : 0.06);
        return isUsed && timetable.On(moment.Day).IsOpenAt(moment.Second)
            ? new { kiosk = Address, at, status = "in-use", faults = low, screen = "service" }
            : Available(at, low);
    }

    object Available(DateTimeOffset at, string[] faults, string? without = null) => without is null
        ? new { kiosk = Address, at, status = "available", faults, screen = "home" }
        : new { kiosk = Address, at, status = "available", faults, screen = "home", functions = new Dictionary<string, string> { [without] = "out" } };

    // From 08:00 to 20:00, on a day that begins at 04:00.
    static bool IsByDay(Moment moment) => moment.Second is >= 4 * 3600 and < 16 * 3600;
}
