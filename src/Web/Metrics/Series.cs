using System.Diagnostics.Metrics;

namespace OrleansHub.Web.Metrics;

/// <summary>The sum, the last value or the distribution of one instrument under one set of tags.</summary>
internal sealed class Series(KeyValuePair<string, object?>[] tags, double[] bounds)
{
    readonly Lock gate = new();
    readonly long[] counts = new long[bounds.Length];
    double sum;
    long count;

    public string Labels { get; } = string.Join(',', tags.Select(tag => $"{PrometheusText.Name(tag.Key)}=\"{PrometheusText.Escape(tag.Value)}\""));

    public bool Has(ReadOnlySpan<KeyValuePair<string, object?>> others)
    {
        if (others.Length != tags.Length) return false;
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i].Key != others[i].Key || !Equals(tags[i].Value, others[i].Value)) return false;
        }
        return true;
    }

    public void Add(double value)
    {
        lock (gate) sum += value;
    }

    public void Set(double value)
    {
        lock (gate) sum = value;
    }

    public void Record(double value)
    {
        lock (gate)
        {
            sum += value;
            count++;
            for (var i = bounds.Length - 1; i >= 0 && value <= bounds[i]; i--) counts[i]++;
        }
    }

    public IEnumerable<Sample> Read(bool distribution)
    {
        lock (gate)
        {
            if (!distribution) return [new("", Labels, sum)];
            var before = Labels.Length == 0 ? "" : Labels + ",";
            var samples = new List<Sample>(bounds.Length + 3);
            for (var i = 0; i < bounds.Length; i++) samples.Add(new("_bucket", $"{before}le=\"{PrometheusText.Number(bounds[i])}\"", counts[i]));
            samples.Add(new("_bucket", $"{before}le=\"+Inf\"", count));
            samples.Add(new("_sum", Labels, sum));
            samples.Add(new("_count", Labels, count));
            return samples;
        }
    }
}
