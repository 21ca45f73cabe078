namespace OrleansHub.Grains.Hours.Dates;

/// <summary>
/// Minutes of a local day, the end after 24:00 when it lies in the next. With an open end the state is known until <c>To</c>, and from
/// there on a guess, up to <c>Guess</c>.
/// </summary>
readonly record struct TimeSpanOfDay(int From, int To, int Guess)
{
    public const int Day = 24 * 60;
    public const int Limit = 2 * Day;

    public bool OpenEnd => Guess > To;

    public static TimeSpanOfDay WithOpenEnd(int from, int to) => new(from, to, to switch
    {
        // The later a place is open, the shorter it stays open after.
        >= 22 * 60 => Math.Min(to + (8 * 60), Limit),
        >= 17 * 60 => to + (10 * 60),
        _ => Day,
    });
}
