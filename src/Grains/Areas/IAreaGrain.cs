using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Areas;

/// <summary>
/// One administrative area, keyed by its code. A district gathers the lines of all stations inside it and fans them out; above a
/// district only summaries travel, so no actor sees every event of a city.
/// </summary>
[Alias("area")]
public interface IAreaGrain : IGrainWithStringKey
{
    /// <summary>A station tells how it stands. One-way: no device waits for a screen, and a lost line is followed by a newer one.</summary>
    [Alias("Report"), OneWay]
    Task Report(StationLine line);

    /// <summary>A child area tells its sum. One-way, for the same reason.</summary>
    [Alias("ReportChild"), OneWay]
    Task ReportChild(string child, Summary summary);

    /// <summary>Delivers every later change to the observer for <see cref="AreaFeed.Expiry"/>, and all lines known now.</summary>
    [Alias("Subscribe")]
    Task<AreaFeed> Subscribe(IAreaObserver observer);

    /// <summary>Keeps the subscription alive; a mark that differs from the last change seen says that changes were missed.</summary>
    [Alias("Renew")]
    Task<AreaMark> Renew(IAreaObserver observer);

    [Alias("Unsubscribe")]
    Task Unsubscribe(IAreaObserver observer);

    /// <summary>The sum over the stations of the area and, for an area with child areas, over what they last told.</summary>
    [Alias("Summarise"), ReadOnly]
    Task<Summary> Summarise();
}

/// <summary>Where the changes of an area go: the live city of a web process.</summary>
[Alias("area-observer")]
public interface IAreaObserver : IGrainObserver
{
    [Alias("Changed"), OneWay]
    Task Changed(AreaChange change);
}

/// <summary>A point in the changes of one activation of an area.</summary>
[GenerateSerializer, Alias("area-mark"), Immutable]
public readonly record struct AreaMark([property: Id(0)] Guid Epoch, [property: Id(1)] long Sequence);

/// <summary>All lines of an area at a mark.</summary>
[GenerateSerializer, Alias("area-feed"), Immutable]
public sealed record AreaFeed([property: Id(0)] AreaMark Mark, [property: Id(1)] ImmutableArray<StationLine> Lines)
{
    /// <summary>A subscription not renewed for so long is dropped.</summary>
    public static readonly TimeSpan Expiry = TimeSpan.FromMinutes(1);
}

/// <summary>The newest line of each station that changed since the mark before; marks of one epoch count up by one.</summary>
[GenerateSerializer, Alias("area-change"), Immutable]
public sealed record AreaChange(
    [property: Id(0)] string Area, [property: Id(1)] AreaMark Mark, [property: Id(2)] ImmutableArray<StationLine> Lines);
