using System.Collections.Immutable;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Kiosks;

/// <summary>Folds heartbeats into the kiosks of a station. The newest wins; an older or repeated one changes nothing.</summary>
public static class KioskBeat
{
    /// <summary>How far ahead of the server a device's clock may be before its time is not used.</summary>
    static readonly TimeSpan MaxAhead = TimeSpan.FromMinutes(5);

    static readonly TimeSpan MaxAge = TimeSpan.FromDays(7);

    public static (ImmutableArray<KioskState> Kiosks, Verdict Verdict) Record(
        StationProfile station, ImmutableArray<KioskState> kiosks, KioskReading beat, DateTimeOffset now)
    {
        if (station.FindKiosk(beat.Source) is null) return (kiosks, Verdict.UnknownKiosk);
        var at = beat.At is { } said && said <= now + MaxAhead ? Earlier(said, now) : now;
        if (now - at > MaxAge) return (kiosks, Verdict.TooLate);

        var index = IndexOf(kiosks, beat.Source);
        var last = index < 0 ? null : kiosks[index];
        if (last is not null && at <= last.AsOf) return (kiosks, at == last.AsOf ? Verdict.Duplicate : Verdict.Late);

        var next = new KioskState(
            beat.Source, at, beat.Status, beat.Functions, beat.Faults, beat.Screen,
            beat.Status == KioskStatus.InUse ? at : last?.LastUse);
        return (index < 0 ? kiosks.Add(next) : kiosks.SetItem(index, next), Verdict.Accepted);
    }

    static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;

    static int IndexOf(ImmutableArray<KioskState> kiosks, string id)
    {
        for (var i = 0; i < kiosks.Length; i++)
        {
            if (kiosks[i].Id == id) return i;
        }
        return -1;
    }
}
