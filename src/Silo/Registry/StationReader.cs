using System.Collections.Immutable;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Hours;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Silo.Registry;

/// <summary>Reads one station and puts it into the one form the hub works with: at least one zone, every sensor and kiosk in a zone.</summary>
internal static class StationReader
{
    /// <summary>The zone of a station whose file names none.</summary>
    public const string OnlyZone = "main";

    /// <param name="id">The station's id where the fields need not name it.</param>
    public static StationProfile Read(Fields fields, IReadOnlyDictionary<string, Area> areas, string? id = null)
    {
        var capacity = fields.Whole("capacity", least: 0);
        var zones = Zones(fields, capacity);
        var (lat, lon) = ChineseMaps.ToWgs84(fields.Degrees("lat", 90), fields.Degrees("lon", 180), fields.Word<Coordinates>("coordinates") ?? Coordinates.Wgs84);
        return new StationProfile
        {
            Id = id ?? fields.Id(),
            Kind = Kind(fields),
            Area = AreaOf(fields, areas),
            Name = fields.RequiredName("name"),
            Address = fields.Text("address"),
            Lat = lat,
            Lon = lon,
            Phone = fields.Text("phone"),
            Operator = fields.Text("operator"),
            Tags = fields.Texts("tags"),
            Hours = fields.Hours("hours"),
            StaffedHours = fields.Hours("staffedHours"),
            Capacity = capacity,
            Covers = fields.Texts("covers"),
            Zones = zones,
            Sensors = Unique(fields, "sensors", fields.Objects("sensors"), sensor => Sensor(sensor, zones), sensor => sensor.Id),
            Kiosks = Unique(fields, "kiosks", fields.Objects("kiosks"), kiosk => Kiosk(kiosk, zones), kiosk => kiosk.Id),
            Amenities = fields.Texts("amenities"),
            Retired = fields.Flag("retired"),
            MovedTo = fields.Text("movedTo"),
            Services = [.. fields.Objects("services").Select(service => Service(service, zones))],
            Rota = [.. fields.Objects("rota").Select(Shift)],
        };
    }

    static ImmutableArray<ZoneProfile> Zones(Fields fields, int? capacity)
    {
        var zones = Unique(fields, "zones", fields.Objects("zones"), Zone, zone => zone.Id);
        return zones.IsEmpty ? [new() { Id = OnlyZone, Capacity = capacity }] : zones;
    }

    static StationKind Kind(Fields fields)
    {
        fields.RequiredText("kind");
        return fields.Word<StationKind>("kind") ?? default;
    }

    static string AreaOf(Fields fields, IReadOnlyDictionary<string, Area> areas)
    {
        var area = fields.RequiredText("area");
        if (area.Length > 0 && !areas.ContainsKey(area)) fields.Refuse("area", FileProblems.UnknownArea(area));
        return area;
    }

    static ZoneProfile Zone(Fields fields) => new()
    {
        Id = fields.Id(),
        Name = fields.Name("name"),
        Kind = fields.Text("kind"),
        Capacity = fields.Whole("capacity", least: 0),
        Hours = fields.Hours("hours"),
        Private = fields.Flag("private"),
    };

    static SensorProfile Sensor(Fields fields, ImmutableArray<ZoneProfile> zones)
    {
        var bits = fields.Whole("bits", least: 1) ?? 32;
        if (bits is not (16 or 24 or 32)) fields.Refuse("bits", $"是 {bits}，必须是 16、24 或 32", $"is {bits}, must be 16, 24 or 32");
        return new()
        {
            Id = fields.Id(),
            Zone = ZoneOf(fields, zones, required: true) ?? "",
            Type = fields.Word<SensorType>("type") ?? SensorType.Line,
            Bits = bits,
            Invert = fields.Flag("invert"),
            Down = fields.Word<CountsDown>("down") ?? CountsDown.None,
            EverySeconds = fields.Whole("everySeconds", least: 1) ?? 60,
            MaxPerMinute = fields.Whole("maxPerMinute", least: 1) ?? 120,
        };
    }

    static KioskProfile Kiosk(Fields fields, ImmutableArray<ZoneProfile> zones) => new()
    {
        Id = fields.Id(),
        Zone = ZoneOf(fields, zones, required: true),
        Name = fields.Name("name"),
        Functions = fields.Texts("functions"),
        Hours = fields.Hours("hours"),
        EverySeconds = fields.Whole("everySeconds", least: 1) ?? 60,
    };

    static ServiceOffer Service(Fields fields, ImmutableArray<ZoneProfile> zones) => new()
    {
        Code = fields.RequiredText("code"),
        Category = fields.Text("category"),
        Name = fields.Name("name"),
        Zone = ZoneOf(fields, zones, required: false),
        Hours = fields.Hours("hours"),
    };

    static Shift Shift(Fields fields)
    {
        fields.RequiredText("days");
        return new()
        {
            Name = fields.RequiredName("name"),
            Days = fields.Word<DayKind>("days") ?? default,
            From = fields.Time("from"),
            To = fields.Time("to"),
            People = fields.Whole("people", least: 1),
        };
    }

    static string? ZoneOf(Fields fields, ImmutableArray<ZoneProfile> zones, bool required)
    {
        if (fields.Text("zone") is { } named)
        {
            if (!zones.Any(zone => zone.Id == named)) fields.Refuse("zone", $"站点没有分区“{named}”", $"'{named}' is no zone of the station");
            return named;
        }
        if (!required || zones.Length == 1) return required ? zones[0].Id : null;
        fields.Refuse("zone", "缺少，而站点有几个分区", "is missing, and the station has several");
        return null;
    }

    static ImmutableArray<T> Unique<T>(Fields station, string list, IEnumerable<Fields> items, Func<Fields, T> read, Func<T, string> id)
    {
        var found = items.Select(read).ToImmutableArray();
        foreach (var twice in found.GroupBy(id).Where(group => group.Count() > 1 && group.Key.Length > 0))
        {
            station.Refuse(list, $"“{twice.Key}”出现了 {twice.Count()} 次", $"'{twice.Key}' is there {twice.Count()} times");
        }
        return found;
    }
}
