namespace OrleansHub.Web.Reporting;

/// <summary>Lengths of time of which the usual and the slow are told.</summary>
internal sealed class Durations
{
    readonly List<TimeSpan> all = [];
    bool isSorted;

    public long Count => all.Count;

    public void Add(TimeSpan? time)
    {
        if (time is not { } known) return;
        all.Add(known < TimeSpan.Zero ? TimeSpan.Zero : known);
        isSorted = false;
    }

    /// <summary>Between two of the values in proportion (Hyndman and Fan, type 7); null of none.</summary>
    public TimeSpan? Quantile(double share)
    {
        if (all.Count == 0) return null;
        if (!isSorted) all.Sort();
        isSorted = true;
        var at = share * (all.Count - 1);
        var below = (int)at;
        return below + 1 < all.Count ? all[below] + (at - below) * (all[below + 1] - all[below]) : all[below];
    }
}
