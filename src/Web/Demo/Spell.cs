namespace OrleansHub.Web.Demo;

/// <summary>A stretch of one service day in which something is out of order with a device.</summary>
internal readonly record struct Spell(int From, int To)
{
    public static readonly Spell None = new(0, 0);

    /// <summary>On some days of a device, one in <paramref name="oneIn"/>, a spell between two lengths in minutes.</summary>
    public static Spell Of(uint seed, int day, int question, int oneIn, int least, int most)
    {
        if (Draw.Of(seed, day, question) * oneIn >= 1) return None;
        var from = (int)(Draw.Of(seed, day, question + 1) * Moment.SecondsOfDay);
        return new(from, from + 60 * (least + (int)(Draw.Of(seed, day, question + 2) * (most - least))));
    }

    public bool Holds(int second) => second >= From && second < To;
}
