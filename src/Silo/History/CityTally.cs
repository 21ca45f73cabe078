using OrleansHub.Grains.Hours;

namespace OrleansHub.Silo.History;

/// <summary>
/// Adds up the rows of a selection, a service day after the other and in it cell by cell: hours, or quarters where these are asked for. One
/// is used for all days of an answer, for a city's worth of sums is not made anew for each of its hours.
/// </summary>
internal sealed class CityTally
{
    readonly Selection selection;
    readonly TimeSpan cell;
    readonly Tally[] now;
    readonly bool[] isTouched;
    readonly List<int> touched = [];
    readonly ZoneSum[] sums;
    readonly double[][] open;
    readonly (double? Here, double? Most)[] peaks;
    DateTimeOffset start;
    DateTimeOffset end;

    public CityTally(Selection selection, TimeSpan cell)
    {
        (this.selection, this.cell) = (selection, cell);
        (now, isTouched, sums) = (new Tally[selection.Zones.Length], new bool[selection.Zones.Length], new ZoneSum[selection.Zones.Length]);
        open = new double[selection.Schedules.Length][];
        peaks = new (double?, double?)[selection.Groups];
    }

    /// <summary>A day begins.</summary>
    /// <param name="from">Its beginning.</param>
    /// <param name="until">Its end, or now: what has not come yet is not owed.</param>
    public void Begin(DateTimeOffset from, DateTimeOffset until)
    {
        (start, end) = (from, until);
        for (var i = 0; i < open.Length; i++) open[i] = OpenSeconds(selection.Schedules[i].OpenBetween(start, end));
    }

    /// <summary>One row of the cell that is being added up.</summary>
    public void Add(int zone, in Tally row)
    {
        if (!isTouched[zone]) touched.Add(zone);
        isTouched[zone] = true;
        now[zone].Follow(row);
    }

    /// <summary>A whole day whose hours are gone.</summary>
    public void AddDay(int zone, in Tally day, double openPersonSeconds, double openKnownSeconds)
    {
        ref var sum = ref sums[zone];
        sum.All.Follow(day);
        sum.OpenPeople += openPersonSeconds;
        sum.OpenKnown += openKnownSeconds;
        if (IsAlone(zone) && day.High is { } high) Present(zone, high);
    }

    /// <summary>All rows of a cell are there.</summary>
    public void Close(int number)
    {
        foreach (var zone in touched)
        {
            ref var row = ref now[zone];
            ref var sum = ref sums[zone];
            sum.All.Follow(row);
            var seconds = OpenIn(zone, number);
            var known = Math.Min(row.KnownSeconds, seconds);
            if (seconds > 0)
            {
                sum.OpenPeople += row.PersonSeconds;
                sum.OpenKnown += known;
            }
            var people = IsAlone(zone) ? row.High : seconds > 0 ? known >= seconds / 2 ? row.PersonSeconds / known : null : row.Mean;
            if (people is { } present) Present(zone, present);
            (row, isTouched[zone]) = (default, false);
        }
        touched.Clear();
        for (var group = 0; group < peaks.Length; group++) peaks[group] = (null, Most(peaks[group]));
    }

    /// <summary>The sums since the last answer, of one cell or of the whole day.</summary>
    public CitySpan Done(DateTimeOffset from, DateTimeOffset until, int? number)
    {
        var groups = new Rollup[selection.Groups];
        foreach (var (group, first, last) in selection.Stations) AddStation(ref groups[group], first, last, number);
        for (var group = 0; group < groups.Length; group++)
        {
            groups[group] = groups[group] with { Peak = Most(peaks[group]) };
            peaks[group] = default;
        }
        Array.Clear(sums);
        var total = groups.Length == 1 ? groups[0] : groups.Aggregate(default(Rollup), (sum, group) => sum + group);
        return new(from, until, [.. groups], total);
    }

    void AddStation(ref Rollup group, int first, int last, int? number)
    {
        double? mean = null;
        var (owed, enough) = (0, 0);
        for (var zone = first; zone < last; zone++)
        {
            ref var sum = ref sums[zone];
            ref var plan = ref selection.Zones[zone];
            var due = !plan.IsCounted ? 0 : number is { } one ? OpenIn(zone, one) : OpenIn(zone);
            var isKnown = due > 0 && sum.OpenKnown >= due / 2;
            if (due > 0) (owed, enough) = (owed + 1, enough + (isKnown ? 1 : 0));
            var people = isKnown ? sum.OpenPeople / sum.OpenKnown : due > 0 ? null : sum.All.Mean;
            if (people is { } present) mean = mean.GetValueOrDefault() + present;
            group.Count(sum.All.In, sum.All.Out, sum.All.Extended);
            group.Measure(sum.OpenPeople, plan.Capacity, sum.OpenKnown, due);
        }
        var isStationKnown = owed > 0 && enough == owed;
        group.Stand(owed == 0 || isStationKnown ? mean : null, isStationKnown, owed > 0);
    }

    bool IsAlone(int zone) => selection.Sizes[GroupOf(zone)] == 1;

    int GroupOf(int zone) => selection.Stations[selection.Zones[zone].Station].Group;

    void Present(int zone, double people)
    {
        ref var peak = ref peaks[GroupOf(zone)];
        peak.Here = peak.Here.GetValueOrDefault() + people;
    }

    static double? Most((double? Here, double? Most) peak) =>
        peak.Here is { } here && peak.Most is { } most ? Math.Max(here, most) : peak.Here ?? peak.Most;

    double OpenIn(int zone, int number) =>
        selection.Zones[zone].Schedule is >= 0 and var schedule ? open[schedule][number] : Math.Clamp((end - start - number * cell).TotalSeconds, 0, cell.TotalSeconds);

    double OpenIn(int zone) => selection.Zones[zone].Schedule is >= 0 and var schedule ? open[schedule][^1] : Math.Max(0, (end - start).TotalSeconds);

    // For each cell, and last the sum of all.
    double[] OpenSeconds(IEnumerable<HoursInterval> stretches)
    {
        var seconds = new double[Math.Max(1, (int)Math.Ceiling((end - start) / cell)) + 1];
        foreach (var stretch in stretches)
        {
            seconds[^1] += (stretch.To - stretch.From).TotalSeconds;
            for (var number = Math.Max(0, (int)((stretch.From - start) / cell)); number < seconds.Length - 1; number++)
            {
                var (from, to) = (start + number * cell, start + (number + 1) * cell);
                if (from >= stretch.To) break;
                seconds[number] += ((to < stretch.To ? to : stretch.To) - (from > stretch.From ? from : stretch.From)).TotalSeconds;
            }
        }
        return seconds;
    }

    struct ZoneSum
    {
        public Tally All;
        public double OpenPeople;
        public double OpenKnown;
    }
}
