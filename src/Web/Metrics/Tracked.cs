using System.Diagnostics.Metrics;

namespace OrleansHub.Web.Metrics;

/// <summary>One instrument and its series. What is measured finds its series by comparing tags, without making anything.</summary>
internal sealed class Tracked
{
    // A tag with endless values would eat the memory of a server that runs for months.
    const int MostSeries = 200;

    static readonly double[] Seconds = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
    static readonly double[] Sizes = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 100_000, 1_000_000];

    readonly Lock gate = new();
    readonly Instrument instrument;
    readonly string kind;
    readonly bool replaces;
    readonly double[] bounds;
    Series[] series = [];

    public Tracked(Instrument instrument)
    {
        this.instrument = instrument;
        var type = instrument.GetType().Name;
        kind = type.StartsWith("Histogram", StringComparison.Ordinal) ? "histogram"
            : type.Contains("UpDown", StringComparison.Ordinal) || type.Contains("Gauge", StringComparison.Ordinal) ? "gauge"
            : "counter";
        replaces = instrument.IsObservable || type.StartsWith("Gauge", StringComparison.Ordinal);
        bounds = kind != "histogram" ? [] : instrument.Unit == "s" ? Seconds : Sizes;
    }

    public void Measure(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (Find(tags) is not { } found) return;
        if (kind == "histogram") found.Record(value);
        else if (replaces) found.Set(value);
        else found.Add(value);
    }

    public Figure Read() => new(
        PrometheusText.Name(instrument, kind), kind, instrument.Description ?? instrument.Name,
        [.. Volatile.Read(ref series).SelectMany(one => one.Read(kind == "histogram"))]);

    Series? Find(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var one in Volatile.Read(ref series))
        {
            if (one.Has(tags)) return one;
        }
        lock (gate)
        {
            foreach (var one in series)
            {
                if (one.Has(tags)) return one;
            }
            if (series.Length == MostSeries) return null;
            var added = new Series(tags.ToArray(), bounds);
            series = [.. series, added];
            return added;
        }
    }
}
