namespace OrleansHub.Web.Demo;

/// <summary>
/// The people who come and go at one made-up counter. Its totals are a function of its seed and the time alone, so a demo that was switched
/// off goes on with the totals its door would show.
/// </summary>
internal sealed class DemoCrowd(uint seed, Rhythm rhythm, Timetable timetable, double capacity, double popularity)
{
    static readonly int Beginning = new DateOnly(2026, 1, 1).DayNumber;

    readonly Dictionary<int, Visits> days = [];
    (int Day, long In, long Out) before = (Beginning, 0, 0);

    /// <summary>The cumulative totals of its counter.</summary>
    public (long In, long Out) TotalsAt(Moment at)
    {
        if (at.Day < before.Day) before = (Beginning, 0, 0);
        for (; before.Day < at.Day; before = (before.Day + 1, before.In + Entries(before.Day).Counted, before.Out + Exits(before.Day).Counted))
        {
        }
        var today = On(at.Day);
        return (before.In + today.In(at.Second), before.Out + today.Out(at.Second));
    }

    public bool IsOpenAt(Moment at) => timetable.On(at.Day).IsOpenAt(at.Second);

    /// <summary>The visits of a service day.</summary>
    public Visits On(int day)
    {
        if (days.TryGetValue(day, out var known)) return known;
        // Yesterday and today, and the day a register was reset.
        if (days.Count > 3) days.Clear();
        return days[day] = Make(day);
    }

    // How many, without saying when: the totals of a year are sums of this.
    int Number(int day)
    {
        var (sum, plan) = (0.0, timetable.On(day));
        foreach (var (from, to) in plan.Stretches) sum += rhythm.SumTo(to, plan.IsOff) - rhythm.SumTo(from, plan.IsOff);
        var whim = 0.75 + 0.5 * Draw.Of(seed, day, -1);
        return (int)(sum * capacity * popularity * whim / rhythm.StaySeconds + Draw.Of(seed, day, -2));
    }

    (int All, int Counted) Entries(int day) => Missing(day, -3);

    (int All, int Counted) Exits(int day) => Missing(day, -4);

    // One or two in a hundred pass unseen.
    (int All, int Counted) Missing(int day, int question)
    {
        var number = Number(day);
        return (number, number - (int)(number * 0.02 * Draw.Of(seed, day, question) + 0.3 * Draw.Of(seed, day, question - 2)));
    }

    Visits Make(int day)
    {
        var (all, seen) = Entries(day);
        if (all == 0) return Visits.None;
        var arrivals = Arrivals(day, all);
        var departures = Departures(day, arrivals);
        return new(Kept(arrivals, seen), Kept(departures, Exits(day).Counted));
    }

    int[] Arrivals(int day, int number)
    {
        var plan = timetable.On(day);
        var wave = (Turns: 4 + (int)(seed % 9), Shift: Draw.Of(seed, day, -7));
        var arrivals = new int[number];
        for (var i = 0; i < number; i++)
        {
            var share = (i + Draw.Of(seed, day, 2 * i)) / number;
            // People come in waves; a share that is bent like this never falls, so the order stays.
            share = Math.Clamp(share + 0.8 * (Wave(share, wave) - Wave(0, wave)), 0, 1);
            arrivals[i] = SecondOf(share, plan);
        }
        Array.Sort(arrivals);
        return arrivals;
    }

    static double Wave(double share, (int Turns, double Shift) wave) =>
        Math.Sin(2 * Math.PI * (wave.Turns * share + wave.Shift)) / (2 * Math.PI * wave.Turns);

    int SecondOf(double share, Timetable.Day plan)
    {
        var sum = 0.0;
        foreach (var (from, to) in plan.Stretches) sum += rhythm.SumTo(to, plan.IsOff) - rhythm.SumTo(from, plan.IsOff);
        var left = share * sum;
        foreach (var (from, to) in plan.Stretches)
        {
            var own = rhythm.SumTo(to, plan.IsOff) - rhythm.SumTo(from, plan.IsOff);
            if (left <= own) return Math.Clamp(rhythm.SecondAt(rhythm.SumTo(from, plan.IsOff) + left, plan.IsOff), from, to - 1);
            left -= own;
        }
        return plan.Stretches[^1].To - 1;
    }

    int[] Departures(int day, int[] arrivals)
    {
        var plan = timetable.On(day);
        var inside = new PriorityQueue<int, int>();
        var departures = new int[arrivals.Length];
        for (var i = 0; i < arrivals.Length; i++)
        {
            var arrival = arrivals[i];
            while (inside.TryPeek(out _, out var gone) && gone <= arrival) inside.Dequeue();
            var draw = Draw.Of(seed, day, 2 * i + 1);
            // Who finds no room looks in and goes.
            var stay = inside.Count >= capacity * 1.1 ? 20 + 40 * draw : rhythm.StaySeconds * (0.4 + 1.2 * draw);
            var shut = plan.Stretches.First(stretch => arrival < stretch.To).To;
            departures[i] = Math.Max(arrival, (int)Math.Min(arrival + stay, shut - 1 - 200 * draw));
            inside.Enqueue(i, departures[i]);
        }
        Array.Sort(departures);
        return departures;
    }

    // Those who are missed are spread over the day.
    static int[] Kept(int[] seconds, int many)
    {
        if (many >= seconds.Length) return seconds;
        var kept = new int[many];
        for (var i = 0; i < many; i++) kept[i] = seconds[(int)((long)i * seconds.Length / many)];
        return kept;
    }
}
