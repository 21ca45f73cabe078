using System.Collections.Immutable;
using OrleansHub.Grains.Reports;

namespace OrleansHub.Grains.Duty;

/// <summary>How what people said reads at an instant, true until <see cref="NextChange"/>.</summary>
/// <param name="Notice">The closure that is on.</param>
/// <param name="Amenities">Those that somebody ever checked.</param>
public sealed record DeskStanding(Closure? Notice, ReportTally Reports, ImmutableArray<AmenityStanding> Amenities, DateTimeOffset NextChange)
{
    static readonly DeskStanding Nothing = new(null, ReportTally.Empty, [], DateTimeOffset.MaxValue);

    public static DeskStanding At(Desk desk, DateTimeOffset now)
    {
        if (ReferenceEquals(desk, Desk.Empty)) return Nothing;
        var reports = ReportTally.At(desk.Reports, now);
        var (notice, next) = (desk.Closure is { } closure && closure.IsOn(now) ? closure : null, reports.NextChange);
        if (notice?.Until < next) next = notice.Until.Value;
        if (desk.Closure?.From is { } from && from > now && from < next) next = from;

        var amenities = ImmutableArray.CreateBuilder<AmenityStanding>(desk.Amenities.Length);
        foreach (var check in desk.Amenities)
        {
            var amenity = AmenityStanding.At(check, desk.Reports, now);
            if (amenity.NextChange < next) next = amenity.NextChange;
            amenities.Add(amenity);
        }
        return new(notice, reports, amenities.MoveToImmutable(), next);
    }

    /// <summary>Null when nobody ever checked it.</summary>
    public AmenityStanding? Find(string amenity)
    {
        foreach (var checkedOne in Amenities)
        {
            if (checkedOne.Amenity == amenity) return checkedOne;
        }
        return null;
    }
}
