using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Orleans.Utilities;

/// <summary>
/// Observers with an expiry: one that has not subscribed again in time, or whose call fails, is dropped by the next
/// notification. As in Orleans.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "The name is Orleans'.")]
public partial class ObserverManager<TIdentity, TObserver>(TimeSpan expiration, ILogger log) : IEnumerable<TObserver>
    where TIdentity : notnull
{
    private readonly Dictionary<TIdentity, Entry> _entries = [];

    /// <summary>The clock of the expiry, in UTC.</summary>
    public Func<DateTime> GetDateTime { get; set; } = static () => TimeProvider.System.GetUtcNow().UtcDateTime;

    public TimeSpan ExpirationDuration { get; set; } = expiration;

    public int Count => _entries.Count;

    /// <summary>A copy of the observers by identity.</summary>
    public IDictionary<TIdentity, TObserver> Observers => _entries.ToDictionary(e => e.Key, e => e.Value.Observer);

    public void Clear() => _entries.Clear();

    /// <summary>Adds the observer or renews it.</summary>
    public void Subscribe(TIdentity id, TObserver observer) => _entries[id] = new Entry(observer, GetDateTime());

    public void Unsubscribe(TIdentity id) => _entries.Remove(id);

    /// <summary>Calls each live observer that fits, one after the other, and drops those that fail.</summary>
    public async Task Notify(Func<TObserver, Task> notification, Func<TObserver, bool>? predicate = null)
    {
        foreach (var (id, entry) in Live(predicate))
        {
            try
            {
                await notification(entry.Observer);
            }
            catch (Exception e)
            {
                Drop(id, entry, e);
            }
        }
    }

    /// <summary>Calls each live observer that fits and drops those that fail.</summary>
    public void Notify(Action<TObserver> notification, Func<TObserver, bool>? predicate = null)
    {
        foreach (var (id, entry) in Live(predicate))
        {
            try
            {
                notification(entry.Observer);
            }
            catch (Exception e)
            {
                Drop(id, entry, e);
            }
        }
    }

    /// <summary>Drops the observers that have not renewed in time.</summary>
    public void ClearExpired()
    {
        var now = GetDateTime();
        foreach (var (id, entry) in _entries)
        {
            if (entry.LastSeen + ExpirationDuration < now) _entries.Remove(id);
        }
    }

    public IEnumerator<TObserver> GetEnumerator() => _entries.Values.Select(e => e.Observer).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // A copy: an observer may subscribe or leave while the notification awaits.
    private List<KeyValuePair<TIdentity, Entry>> Live(Func<TObserver, bool>? predicate)
    {
        ClearExpired();
        return [.. _entries.Where(e => predicate is null || predicate(e.Value.Observer))];
    }

    private void Drop(TIdentity id, Entry entry, Exception reason)
    {
        // It may have renewed with another object while the failing call was under way.
        if (!_entries.TryGetValue(id, out var current) || !ReferenceEquals(current, entry)) return;
        _entries.Remove(id);
        LogDropped(log, id, reason);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Observer {Id} failed and is dropped")]
    private static partial void LogDropped(ILogger log, TIdentity id, Exception reason);

    private sealed record Entry(TObserver Observer, DateTime LastSeen);
}

/// <summary>Observers that are their own identity. As in Orleans.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "The name is Orleans'.")]
public class ObserverManager<TObserver>(TimeSpan expiration, ILogger log) : ObserverManager<IAddressable, TObserver>(expiration, log);
