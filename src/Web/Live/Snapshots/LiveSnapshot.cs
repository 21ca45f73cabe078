using System.Globalization;
using System.Text;

namespace OrleansHub.Web.Live.Snapshots;

/// <summary>
/// The whole city at one version, immutable. The sum of every area equals the sum over its stations, at every version.
/// <see cref="Epoch"/> differs for every process that counts versions.
/// </summary>
internal sealed class LiveSnapshot
{
    public required string Epoch { get; init; }
    public required long Version { get; init; }
    public required DateTimeOffset AsOf { get; init; }
    /// <summary>The timestamp, by the clock's counter, at which it was made.</summary>
    public required long MadeAt { get; init; }
    public required CityPlan Plan { get; init; }
    public required StationTable Stations { get; init; }
    /// <summary>Those that are proven open.</summary>
    public required StationSet Open { get; init; }
    public required AreaEntry[] Areas { get; init; }

    /// <summary>The instant it tells of, on the city's clocks, as JSON text without quotes.</summary>
    public string AsOfText => field ??=
        TimeZoneInfo.ConvertTime(AsOf, Plan.City.TimeZone).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);

    /// <summary>The entity tag of everything that is a function of this snapshot and a URL.</summary>
    public string Tag => field ??= $"W/\"{Epoch}-{Version}\"";

    /// <summary>How lists begin, the object still open: <c>{"epoch":"…","version":1200,"asOf":"…"</c>.</summary>
    public byte[] Head => field ??= Encoding.UTF8.GetBytes($$"""{"epoch":"{{Epoch}}","version":{{Version}},"asOf":"{{AsOfText}}" """.TrimEnd());

    public LiveSnapshot Next(long version, DateTimeOffset asOf, long madeAt, CityPlan plan, StationTable stations, StationSet open, AreaEntry[] areas) => new()
    {
        Epoch = Epoch,
        Version = version,
        AsOf = asOf,
        MadeAt = madeAt,
        Plan = plan,
        Stations = stations,
        Open = open,
        Areas = areas,
    };
}
