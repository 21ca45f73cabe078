namespace OrleansHub.Web.Cities;

/// <summary>
/// The people who come and go at one made-up counter. Where they are is a function of its seed and the minute alone, so a demo that was
/// switched off goes on with the totals its door would show.
/// </summary>
internal sealed class DemoCrowd(uint seed, int capacity, bool aroundTheClock)
{
    static readonly DateTime Beginning = new(2026, 11, 1);

    // Shares of the capacity by hour: a hall has its peaks in the morning, the afternoon and after work; a rest area after the lunch rides.
    static readonly double[] Hall = [0, 0, 0, 0, 0, 0, 0, .02, .25, .55, .62, .48, .22, .25, .5, .58, .5, .4, .42, .5, .25, 0, 0, 0];
    static readonly double[] Rest = [.12, .1, .08, .08, .1, .15, .2, .25, .3, .35, .4, .5, .45, .7, .85, .95, .6, .4, .45, .5, .4, .3, .22, .15];

    uint reached;

    public long In { get; private set; }

    public long Out { get; private set; }

    public int Inside { get; private set; }

    /// <summary>Lets the minutes pass up to a local time.</summary>
    public void AdvanceTo(DateTime local)
    {
        for (var until = (local - Beginning).Ticks / TimeSpan.TicksPerMinute; reached < until; reached++) Pass(reached);
    }

    void Pass(uint minute)
    {
        var share = Share(minute);
        if (share == 0 && Inside == 0) return;
        var wanted = capacity * share * (0.75 + 0.4 * Chance(minute / 1440));
        var missing = wanted - Inside;
        // A third of the gap closes each minute; some who would stay leave, and others take their place.
        var arriving = Whole(Math.Max(0, missing) / 3 + 0.04 * wanted, minute * 2);
        var leaving = Math.Min(Inside + arriving, Whole(Math.Max(0, -missing) / 3 + 0.04 * Inside, minute * 2 + 1));
        if (share == 0) leaving = Inside + arriving;
        In += arriving;
        Out += leaving;
        Inside += arriving - leaving;
    }

    double Share(uint minute)
    {
        var hours = aroundTheClock ? Rest : Hall;
        var hour = minute / 60 % 24;
        return hours[hour] + (hours[(hour + 1) % 24] - hours[hour]) * (minute % 60) / 60;
    }

    int Whole(double number, uint draw) => (int)number + (Chance(draw ^ 0x5bd1e995) < number - Math.Floor(number) ? 1 : 0);

    // A fraction that looks random: splitmix64 of seed and draw.
    double Chance(uint draw)
    {
        var z = (((ulong)seed << 32) | draw) + 0x9e3779b97f4a7c15;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
