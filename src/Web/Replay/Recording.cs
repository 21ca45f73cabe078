using OrleansHub.Grains.Areas;

namespace OrleansHub.Web.Replay;

/// <summary>A file of real counts, ready to be posted: the city its doors make up, and what they said in the order of time.</summary>
internal sealed record Recording(City City, IReadOnlyList<RecordedPost> Posts);

/// <summary>What the doors said at one instant, in the words of the ingest endpoint.</summary>
internal sealed record RecordedPost(DateTimeOffset At, IReadOnlyList<object> Readings);
