namespace OrleansHub.Grains.Counting;

/// <summary>Rule 9: quiet below 30 % of capacity, moderate below 70 %, busy below 100 %, else full.</summary>
static class Crowding
{
    const int Slack = 5;

    /// <summary>The level after <paramref name="before"/>; a border must be crossed by five points, so a level does not flicker.</summary>
    public static Level Of(int? people, int? capacity, Level before)
    {
        if (people is not { } count || capacity is not > 0) return Level.Unknown;
        var percent = 100.0 * count / capacity.Value;
        if (before == Level.Unknown) return Plain(percent);
        var level = before;
        while (level < Level.Full && percent >= BorderAbove(level) + Slack) level++;
        while (level > Level.Quiet && percent <= BorderAbove(level - 1) - Slack) level--;
        return level;
    }

    static Level Plain(double percent) =>
        percent < 30 ? Level.Quiet : percent < 70 ? Level.Moderate : percent < 100 ? Level.Busy : Level.Full;

    static int BorderAbove(Level level) => level switch { Level.Quiet => 30, Level.Moderate => 70, _ => 100 };
}
