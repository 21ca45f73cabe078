namespace Orleans.Runtime;

/// <summary>A timer whose ticks are turns of its grain; disposing it stops it. As in Orleans.</summary>
public interface IGrainTimer : IDisposable
{
    /// <summary>Starts anew with another due time and period.</summary>
    void Change(TimeSpan dueTime, TimeSpan period);
}
