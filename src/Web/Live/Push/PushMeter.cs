using System.Diagnostics.Metrics;

namespace OrleansHub.Web.Live.Push;

/// <summary>The meter <c>OrleansHub.Live</c>: what goes out to dashboards.</summary>
internal sealed class PushMeter
{
    readonly UpDownCounter<long> _connections;
    readonly Counter<long> _pushes;
    readonly Counter<long> _conflated;
    readonly Counter<long> _dropped;
    readonly Counter<long> _published;
    readonly Histogram<double> _latency;

    public PushMeter(IMeterFactory meters, LiveCity city)
    {
        var meter = meters.Create("OrleansHub.Live");
        _connections = meter.CreateUpDownCounter<long>("orleanshub.live.connections", "{connection}", "Dashboards connected now");
        _pushes = meter.CreateCounter<long>("orleanshub.live.pushes", "{message}", "Messages handed to connections");
        _conflated = meter.CreateCounter<long>("orleanshub.live.conflated", "{step}", "Steps merged because a connection was still busy");
        _dropped = meter.CreateCounter<long>("orleanshub.live.dropped", "{connection}", "Connections cut because they stopped reading");
        _published = meter.CreateCounter<long>("orleanshub.live.published", "{snapshot}", "Snapshots pushed to the hub");
        _latency = meter.CreateHistogram<double>("orleanshub.live.push.duration", "s", "From a new snapshot to its messages handed over");
        meter.CreateObservableCounter("orleanshub.live.version", () => city.Current.Version, "{version}", "Version of the live city");
    }

    public void Connected() => _connections.Add(1);

    public void Disconnected() => _connections.Add(-1);

    public void Pushed() => _pushes.Add(1);

    public void Conflated() => _conflated.Add(1);

    public void Dropped() => _dropped.Add(1);

    public void Published(TimeSpan after)
    {
        _published.Add(1);
        _latency.Record(after.TotalSeconds);
    }
}
