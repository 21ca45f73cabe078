namespace OrleansHub.Web.Demo;

/// <summary>
/// How full a kind of room would be by the hour, as a share of its capacity, if it were open around the clock; and how long people stay.
/// Riders rest after the lunch rides and late at night, halls are quiet in the morning, children come after school, neighbours after work.
/// </summary>
internal sealed class Rhythm
{
    const int Minutes = 1440;

    // Service days begin at 04:00, the lists at midnight.
    const int FirstHour = 4;

    static readonly Rhythm Hall = new(30,
        [0, 0, 0, 0, 0, 0, .02, .06, .12, .26, .32, .24, .1, .2, .4, .48, .42, .35, .45, .5, .3, .1, 0, 0],
        [0, 0, 0, 0, 0, 0, .02, .04, .06, .12, .16, .14, .08, .12, .25, .3, .28, .25, .4, .45, .3, .1, 0, 0]);

    static readonly Rhythm Evening = new(35,
        [0, 0, 0, 0, 0, 0, .02, .05, .1, .18, .22, .2, .1, .15, .3, .35, .35, .5, .85, 1.05, .8, .2, 0, 0],
        [0, 0, 0, 0, 0, 0, .02, .05, .1, .2, .3, .3, .2, .2, .4, .5, .5, .6, .9, 1.1, .8, .2, 0, 0]);

    static readonly Rhythm Rest = new(40,
        [.4, .25, .12, .05, .04, .08, .12, .15, .15, .18, .2, .12, .12, .4, .8, .95, .6, .25, .2, .3, .4, .55, .65, .55],
        [.45, .3, .15, .05, .04, .06, .1, .12, .14, .16, .18, .12, .15, .45, .85, 1, .6, .3, .25, .3, .4, .55, .65, .55]);

    static readonly Rhythm Lounge = new(40,
        [0, 0, 0, 0, 0, .02, .05, .08, .12, .18, .2, .15, .12, .2, .3, .35, .35, .35, .5, .6, .45, .2, .05, 0],
        [0, 0, 0, 0, 0, .02, .05, .08, .15, .28, .35, .3, .2, .25, .4, .45, .45, .4, .5, .6, .45, .2, .05, 0]);

    static readonly Rhythm Chess = new(80,
        [0, 0, 0, 0, 0, 0, 0, .05, .1, .2, .25, .15, .1, .4, .7, .75, .6, .3, .3, .5, .4, .1, 0, 0],
        [0, 0, 0, 0, 0, 0, 0, .05, .15, .3, .35, .2, .15, .5, .8, .85, .7, .4, .35, .5, .4, .1, 0, 0]);

    static readonly Rhythm Play = new(45,
        [0, 0, 0, 0, 0, 0, 0, 0, .02, .05, .08, .05, .02, .04, .08, .2, .65, .8, .5, .35, .15, 0, 0, 0],
        [0, 0, 0, 0, 0, 0, 0, .05, .15, .45, .7, .5, .2, .3, .6, .8, .75, .45, .4, .35, .15, 0, 0, 0]);

    static readonly Rhythm Reading = new(70,
        [0, 0, 0, 0, 0, 0, 0, .03, .1, .22, .28, .22, .12, .2, .35, .4, .38, .3, .4, .55, .4, .1, 0, 0],
        [0, 0, 0, 0, 0, 0, 0, .05, .2, .4, .5, .4, .2, .35, .55, .6, .55, .4, .4, .5, .35, .1, 0, 0]);

    readonly double[] workday;
    readonly double[] dayOff;

    Rhythm(int stayMinutes, double[] workday, double[] dayOff) =>
        (StaySeconds, this.workday, this.dayOff) = (stayMinutes * 60, Sums(workday), Sums(dayOff));

    /// <summary>How long a visit lasts on the average.</summary>
    public int StaySeconds { get; }

    public static Rhythm Of(string? room, bool evenings) => room switch
    {
        "rest" => Rest,
        "lounge" or "fitness" => Lounge,
        "chess" or "calligraphy" => Chess,
        "play" or "picture-book" => Play,
        "reading" => Reading,
        _ => evenings ? Evening : Hall,
    };

    /// <summary>Shares of the capacity, summed over the seconds of a service day up to one; it never falls.</summary>
    public double SumTo(int second, bool isDayOff)
    {
        var sums = isDayOff ? dayOff : workday;
        var (minute, rest) = Math.DivRem(second, 60);
        return sums[minute] + (rest == 0 ? 0 : (sums[minute + 1] - sums[minute]) * rest / 60);
    }

    /// <summary>The second at which the sum has grown to so much.</summary>
    public int SecondAt(double sum, bool isDayOff)
    {
        var sums = isDayOff ? dayOff : workday;
        var at = Array.BinarySearch(sums, sum);
        var minute = Math.Clamp(at >= 0 ? at : ~at - 1, 0, Minutes - 1);
        var step = sums[minute + 1] - sums[minute];
        return minute * 60 + (step <= 0 ? 0 : (int)Math.Clamp((sum - sums[minute]) / step * 60, 0, 59));
    }

    static double[] Sums(double[] hours)
    {
        var sums = new double[Minutes + 1];
        for (var minute = 0; minute < Minutes; minute++)
        {
            var (hour, part) = ((minute / 60 + FirstHour) % 24, minute % 60);
            sums[minute + 1] = sums[minute] + 60 * (hours[hour] + (hours[(hour + 1) % 24] - hours[hour]) * part / 60);
        }
        return sums;
    }
}
