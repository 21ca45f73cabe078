using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Cities;

/// <summary>One made-up device: what it would say at a local time.</summary>
internal abstract class DemoDevice(string address)
{
    protected string Address { get; } = address;

    /// <summary>A number that differs between devices and is the same in every run.</summary>
    public uint Seed { get; } = Hash(address);

    public abstract object Say(DateTime local, DateTimeOffset at);

    public static IEnumerable<DemoDevice> Of(StationProfile station)
    {
        foreach (var sensor in station.Sensors)
        {
            var zone = station.Zones.First(one => one.Id == sensor.Zone);
            var doors = station.Sensors.Count(other => other.Zone == sensor.Zone && other.Type == SensorType.Line);
            var capacity = (zone.Capacity ?? 20) / Math.Max(1, doors);
            yield return new DemoSensor($"{station.Id}/{sensor.Id}", sensor.Type, capacity, (zone.Hours ?? station.Hours) == "24/7");
        }
        foreach (var kiosk in station.Kiosks) yield return new DemoKiosk($"{station.Id}/{kiosk.Id}", kiosk);
    }

    // FNV-1a: string.GetHashCode differs from run to run.
    static uint Hash(string text)
    {
        var hash = 2166136261;
        foreach (var letter in text) hash = (hash ^ letter) * 16777619;
        return hash;
    }
}

internal sealed class DemoSensor : DemoDevice
{
    readonly SensorType type;
    readonly DemoCrowd crowd;

    public DemoSensor(string address, SensorType type, int capacity, bool aroundTheClock) : base(address)
    {
        this.type = type;
        crowd = new(Seed, capacity, aroundTheClock);
    }

    public override object Say(DateTime local, DateTimeOffset at)
    {
        crowd.AdvanceTo(local);
        return type == SensorType.Level
            ? new { sensor = Address, at, people = crowd.Inside }
            : new { sensor = Address, at, @in = crowd.In, @out = crowd.Out };
    }

    /// <summary>What it says first in a new installation: its totals as they would be without those who are inside already.</summary>
    public object SayFirst(DateTime local, DateTimeOffset at)
    {
        crowd.AdvanceTo(local);
        return type == SensorType.Level ? Say(local, at) : new { sensor = Address, at, @in = crowd.In - crowd.Inside, @out = crowd.Out };
    }
}

internal sealed class DemoKiosk(string address, KioskProfile kiosk) : DemoDevice(address)
{
    public override object Say(DateTime local, DateTimeOffset at)
    {
        // It keeps what it shows for some minutes; now and then something is wrong with it.
        var slot = (uint)(local.Ticks / TimeSpan.FromMinutes(4).Ticks);
        var draw = (Seed ^ slot * 2654435761) * 2246822519 % 100;
        var last = kiosk.Functions.Length > 1 ? kiosk.Functions[^1] : null;
        return draw switch
        {
            < 3 => new { kiosk = Address, at, status = "out-of-order", faults = (string[])["printer"] },
            < 6 => new { kiosk = Address, at, status = "blocked", faults = (string[])["paper-jam"] },
            < 14 when last is not null => new { kiosk = Address, at, status = "available", functions = new Dictionary<string, string> { [last] = "out" } },
            < 40 => new { kiosk = Address, at, status = "in-use", screen = "service" },
            _ => new { kiosk = Address, at, status = "available", screen = "home" },
        };
    }
}
