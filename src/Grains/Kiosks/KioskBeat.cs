using System.Collections.Immutable;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Kiosks;

/// <summary>Folds heartbeats into the kiosks of a station. The newest wins; an older or repeated one changes nothing.</summary>
public static class KioskBeat
{
    public static (ImmutableArray<KioskState> Kiosks, Verdict Verdict) Record(
        StationProfile station, ServiceClock clock, Desk desk, ImmutableArray<KioskState> kiosks, KioskReading beat, DateTimeOffset now)
    {
        if (station.FindKiosk(beat.Source) is not { } kiosk) return (kiosks, Verdict.UnknownKiosk);
        var index = IndexOf(kiosks, beat.Source);
        var last = index < 0 ? null : kiosks[index];
        var timing = DeviceTime.Judge(Silence.Interval(kiosk.EverySeconds), last?.Lags ?? 0, last?.LagSeconds ?? 0, last?.Arrived ?? 0, beat.At, now.ToUnixTimeMilliseconds());
        if (timing.TooLate) return (kiosks, Verdict.TooLate);

        var said = DateTimeOffset.FromUnixTimeMilliseconds(timing.At);
        var newest = last?.Said ?? last?.AsOf;
        if (said <= newest) return (kiosks, said == newest ? Verdict.Duplicate : Verdict.Late);

        var seen = DateTimeOffset.FromUnixTimeMilliseconds(timing.Seen);
        var asOf = last is not null && last.AsOf > seen ? last.AsOf : seen;
        var next = new KioskState(
            beat.Source, asOf, beat.Status, beat.Functions, beat.Faults, beat.Screen,
            beat.Status == KioskStatus.InUse ? said : last?.LastUse)
        {
            Days = last is null ? [] : Uptime.Extend(kiosk, last, new(station, kiosk, clock, desk), asOf),
            Said = said == asOf ? null : said,
            Lags = timing.Lags,
            LagSeconds = timing.LagSeconds,
            Arrived = timing.Arrived,
        };
        return (index < 0 ? kiosks.Add(next) : kiosks.SetItem(index, next), Verdict.Accepted);
    }

    static int IndexOf(ImmutableArray<KioskState> kiosks, string id)
    {
        for (var i = 0; i < kiosks.Length; i++)
        {
            if (kiosks[i].Id == id) return i;
        }
        return -1;
    }
}
