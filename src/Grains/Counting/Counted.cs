using OrleansHub.Grains.History;

namespace OrleansHub.Grains.Counting;

/// <summary>
/// What became of a station's counts. <see cref="Counts"/> is the very object that went in when nothing changed; otherwise it and
/// <see cref="History"/> are to be stored in one commit.
/// </summary>
public readonly record struct Counted(StationCounts Counts, Verdict Verdict, HistoryRows History);
