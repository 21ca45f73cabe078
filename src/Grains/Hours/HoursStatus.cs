using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Hours;

/// <summary>
/// What a timetable says of an instant: the state, the words its author put beside it, and the holiday that decided. An open end
/// ("17:00+") is <see cref="OpenState.Unknown"/> from there on, because nobody said when it closes.
/// </summary>
public sealed record HoursStatus(OpenState State, string? Comment = null, LocalName? Holiday = null, bool OpenEnd = false)
{
    public static readonly HoursStatus Closed = new(OpenState.Closed);
    public static readonly HoursStatus NotKnown = new(OpenState.Unknown);
}
