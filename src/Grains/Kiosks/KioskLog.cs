using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansHub.Grains.Duty;

namespace OrleansHub.Grains.Kiosks;

/// <summary>What is kept of a kiosk beside its last heartbeat: the work announced, and how the last days went.</summary>
[GenerateSerializer, Alias("kiosk-log"), Immutable]
public sealed record KioskLog
{
    [Id(0), JsonPropertyName("k")] public required string Id { get; init; }
    [Id(1), JsonPropertyName("w")] public ImmutableArray<PlannedWork> Work { get => field.IsDefault ? [] : field; init; }
    /// <summary>The service days that are over, oldest first, each once.</summary>
    [Id(2), JsonPropertyName("d")] public ImmutableArray<UptimeDay> Days { get => field.IsDefault ? [] : field; init; }

    /// <summary>
    /// Moves the days that are over from the state that is written with every heartbeat to the log. A day that is there already is
    /// replaced, so that a move which was interrupted between the two writes is done again without harm.
    /// </summary>
    public static (Desk Desk, ImmutableArray<KioskState> Kiosks) File(Desk desk, ImmutableArray<KioskState> kiosks)
    {
        for (var i = 0; i < kiosks.Length; i++)
        {
            var kiosk = kiosks[i];
            if (kiosk.Days.Length < 2) continue;
            var log = desk.LogOf(kiosk.Id);
            var over = kiosk.Days[..^1];
            var kept = log.Days.RemoveAll(day => day.Day >= over[0].Day).AddRange(over);
            desk = desk.With(log with { Days = kept.Length > Uptime.Days ? kept[^Uptime.Days..] : kept });
            kiosks = kiosks.SetItem(i, kiosk with { Days = [kiosk.Days[^1]] });
        }
        return (desk, kiosks);
    }
}
