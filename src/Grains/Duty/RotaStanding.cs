using System.Collections.Immutable;
using OrleansHub.Grains.Hours;

namespace OrleansHub.Grains.Duty;

/// <summary>Who is on duty by the rota at an instant, and who comes next. Where two shifts overlap the one that began last is on.</summary>
public sealed record RotaStanding(Turn? Now, Turn? Next)
{
    // Spring Festival and the days moved around it take less than two weeks.
    const int DaysAhead = 21;

    static readonly RotaStanding Nobody = new(null, null);

    public static RotaStanding At(ImmutableArray<Shift> rota, HoursContext city, DateTimeOffset now)
    {
        if (rota.IsEmpty) return Nobody;
        var clock = new WallClock(city.Zone);
        var today = clock.DateOf(now);
        var (on, next) = ((Turn?)null, (Turn?)null);
        // A shift of yesterday may last until this morning.
        for (var ahead = -1; ahead <= DaysAhead && next is null; ahead++)
        {
            var day = today.AddDays(ahead);
            var kind = city.Calendar.KindOf(day);
            foreach (var shift in rota)
            {
                if (shift.Days != kind) continue;
                var turn = TurnOf(shift, day, clock);
                if (turn.From > now) next = next is null || turn.From < next.From ? turn : next;
                else if (now < turn.To && (on is null || turn.From >= on.From)) on = turn;
            }
        }
        return new(on, next);
    }

    static Turn TurnOf(Shift shift, DateOnly day, WallClock clock)
    {
        var last = shift.To > shift.From ? day : day.AddDays(1);
        return new(shift, clock.InstantOf(day, MinuteOf(shift.From)), clock.InstantOf(last, MinuteOf(shift.To)));
    }

    static int MinuteOf(TimeOnly time) => time.Hour * 60 + time.Minute;
}

/// <summary>A shift on a day: [<paramref name="From"/>, <paramref name="To"/>).</summary>
public sealed record Turn(Shift Shift, DateTimeOffset From, DateTimeOffset To);
