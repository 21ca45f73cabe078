using System.Globalization;
using System.Text.Json;

namespace OrleansHub.Bench.Cities;

/// <summary>
/// A made-up city of any size: stations open around the clock, each with one hall and one door, on a square grid of 60 km a side, in
/// at least four districts.
/// </summary>
static class CityFile
{
    public const string Code = "3417";
    public const double South = 30.2, North = 30.8, West = 117.1, East = 117.8;

    static readonly string[] Amenities = ["rest", "water", "toilet", "charging"];

    public static string Station(int number) => string.Create(CultureInfo.InvariantCulture, $"s-{number:000000}");

    public static string Sensor(int number) => $"{Station(number)}/door-1";

    public static async Task Write(string path, int stations)
    {
        var districts = Math.Clamp(stations / 2_000, 4, 99);
        var side = (int)Math.Ceiling(Math.Sqrt(stations));
        await using var file = File.Create(path);
        await JsonSerializer.SerializeAsync(file, new
        {
            city = new { code = Code, name = Name("池州市", "Chizhou"), timeZone = "Asia/Shanghai" },
            areas = Enumerable.Range(1, districts).Select(number => new { code = District(number), name = Name($"第{number}区", $"District {number}"), parent = Code }),
            stations = Enumerable.Range(0, stations).Select(number => new
            {
                id = Station(number),
                kind = "rest",
                area = District(number % districts + 1),
                name = Name($"暖新驿站{number}", $"Rest station {number}"),
                address = $"长江中路{number}号",
                lat = South + (North - South) * (number / side) / side,
                lon = West + (East - West) * (number % side) / side,
                hours = "24/7",
                capacity = 60,
                zones = new[] { new { id = "hall", name = Name("大厅", "Hall"), kind = "hall", capacity = 60 } },
                // No door passes so many, but a benchmark's may: a quarantined movement would not be the work that is measured.
                sensors = new[] { new { id = "door-1", zone = "hall", type = "line", bits = 32, everySeconds = 60, maxPerMinute = 1_000_000_000 } },
                amenities = Amenities,
            }),
        });
    }

    static object Name(string zh, string en) => new { zh, en };

    static string District(int number) => string.Create(CultureInfo.InvariantCulture, $"{Code}{number:00}");
}
