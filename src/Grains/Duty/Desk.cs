using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansHub.Grains.Incidents;
using OrleansHub.Grains.Kiosks;
using OrleansHub.Grains.Reports;

namespace OrleansHub.Grains.Duty;

/// <summary>What people, not devices, say of a station, and what changes too seldom to be written with every heartbeat. Immutable.</summary>
[GenerateSerializer, Alias("desk"), Immutable]
public sealed record Desk
{
    public static readonly Desk Empty = new();

    /// <summary>The last closure, over or not.</summary>
    [Id(0), JsonPropertyName("cl")] public Closure? Closure { get; init; }
    [Id(1), JsonPropertyName("in")] public DateTimeOffset? CheckedIn { get; init; }
    [Id(2), JsonPropertyName("out")] public DateTimeOffset? CheckedOut { get; init; }
    /// <summary>The newest check of each amenity.</summary>
    [Id(3), JsonPropertyName("am")] public ImmutableArray<AmenityCheck> Amenities { get => field.IsDefault ? [] : field; init; }
    /// <summary>Oldest first.</summary>
    [Id(4), JsonPropertyName("re")] public ImmutableArray<RiderReport> Reports { get => field.IsDefault ? [] : field; init; }
    [Id(5), JsonPropertyName("ki")] public ImmutableArray<KioskLog> Kiosks { get => field.IsDefault ? [] : field; init; }
    /// <summary>Who of the staff checked in last; null when a demo did.</summary>
    [Id(7), JsonPropertyName("by")] public string? CheckedInBy { get; init; }
    /// <summary>The newest note for the next shift; those before it are in the audit chain.</summary>
    [Id(8), JsonPropertyName("ho")] public HandOver? HandOver { get; init; }

    /// <summary>Whether somebody who checked in is still there, as far as anybody said. Nobody is on duty for more than 16 hours.</summary>
    public bool IsOnDuty(DateTimeOffset now) =>
        CheckedIn is { } since && !(CheckedOut >= since) && now < since + LongestDuty;

    static readonly TimeSpan LongestDuty = TimeSpan.FromHours(16);

    [Id(6), JsonPropertyName("ib")] public IncidentBook Incidents { get; init; } = IncidentBook.Empty;

    /// <summary>An empty log for a kiosk nothing is kept of.</summary>
    public KioskLog LogOf(string kiosk) => FindLog(kiosk) ?? new() { Id = kiosk };

    public KioskLog? FindLog(string kiosk)
    {
        foreach (var log in Kiosks)
        {
            if (log.Id == kiosk) return log;
        }
        return null;
    }

    /// <summary>Null when nobody ever checked it.</summary>
    public AmenityCheck? FindCheck(string amenity) => Amenities.FirstOrDefault(check => check.Amenity == amenity);

    public Desk With(IncidentBook book) => ReferenceEquals(book, Incidents) ? this : this with { Incidents = book };

    public Desk With(KioskLog log) =>
        this with { Kiosks = FindLog(log.Id) is { } old ? Kiosks.Replace(old, log) : Kiosks.Add(log) };
}
