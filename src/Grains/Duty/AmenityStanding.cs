using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansHub.Grains.Reports;

namespace OrleansHub.Grains.Duty;

/// <summary>Whether an amenity works, as far as is known.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AmenityStatus>))]
public enum AmenityStatus
{
    [JsonStringEnumMemberName("unknown")] Unknown,
    [JsonStringEnumMemberName("ok")] Ok,
    [JsonStringEnumMemberName("out")] Out,
}

/// <summary>
/// What can be said of a checked amenity. "Works" holds for a week, or until riders who came later say otherwise; "out" until somebody
/// finds it working.
/// </summary>
public readonly record struct AmenityStanding(string Amenity, AmenityStatus Status, DateTimeOffset AsOf, DateTimeOffset NextChange)
{
    public static readonly TimeSpan Holds = TimeSpan.FromDays(7);

    public static AmenityStanding At(AmenityCheck check, ImmutableArray<RiderReport> reports, DateTimeOffset now)
    {
        if (!check.Works) return new(check.Amenity, AmenityStatus.Out, check.At, DateTimeOffset.MaxValue);
        var end = check.At + Holds;
        if (now >= end) return new(check.Amenity, AmenityStatus.Unknown, check.At, DateTimeOffset.MaxValue);
        var doubt = ComplaintOf(check.Amenity) is { } complaint ? Doubt.At(reports, complaint, check.At, now) : new(false, end);
        return new(check.Amenity, doubt.IsDoubted ? AmenityStatus.Unknown : AmenityStatus.Ok, check.At, doubt.Until < end ? doubt.Until : end);
    }

    static ReportKind? ComplaintOf(string amenity) => amenity switch
    {
        "water" or "hot-water" => ReportKind.NoWater,
        "charging" => ReportKind.NoPower,
        _ => null,
    };
}
