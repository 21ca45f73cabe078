using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.Live.Push;

/// <summary>Who watches what. Knows the snapshot that was published last: whoever joins is told that one, and then every step after it.</summary>
internal sealed class Audience(LiveCity city)
{
    readonly Lock _gate = new();
    readonly Routes _routes = new();
    LiveSnapshot _published = city.Current;

    public LiveSnapshot Published => Volatile.Read(ref _published);

    /// <summary>Takes a connection in: what it is to be told now, and the version it has then.</summary>
    public Joined Join(Mailbox mailbox, Scope scope)
    {
        lock (_gate)
        {
            var feed = _routes.GetOrAdd(scope, _published);
            if (!mailbox.IsClosed)
            {
                Remove(mailbox);
                feed.Mailboxes.Add(mailbox);
                mailbox.Feed = feed;
                mailbox.Open(feed.Version);
            }
            return new(_published, feed.View, feed.Version);
        }
    }

    /// <summary>Sends nothing more; completes when what was under way is through.</summary>
    public Task Leave(Mailbox mailbox)
    {
        lock (_gate) Remove(mailbox);
        return mailbox.Close();
    }

    /// <summary>The connection is gone for good.</summary>
    public void Close(Mailbox mailbox)
    {
        lock (_gate)
        {
            mailbox.IsClosed = true;
            Remove(mailbox);
        }
        _ = mailbox.Close();
    }

    /// <summary>Tells everybody what changed since the snapshot before. For the publisher alone.</summary>
    public void Publish(LiveSnapshot next)
    {
        if (next.Version == _published.Version) return;
        var diff = new SnapshotDiff(_published, next);
        lock (_gate)
        {
            Volatile.Write(ref _published, next);
            if (diff.Rebuilt)
            {
                foreach (var feed in _routes.Feeds) Tell(feed, feed.Rebuild(next));
                _routes.Rebuild(next.Plan);
                return;
            }
            foreach (var feed in _routes.Gather(next.Plan, diff)) Tell(feed, feed.Advance(next));
        }
    }

    /// <summary>Tells everybody everything again.</summary>
    public void Refresh()
    {
        lock (_gate)
        {
            foreach (var feed in _routes.Feeds) Tell(feed, feed.Refresh(_published));
        }
    }

    /// <summary>Cuts the connections that have not taken a message for so long.</summary>
    public void Cut(TimeSpan stuck)
    {
        lock (_gate)
        {
            foreach (var feed in _routes.Feeds)
            {
                foreach (var mailbox in feed.Mailboxes) mailbox.CutIfStuck(stuck);
            }
        }
    }

    static void Tell(ScopeFeed feed, Step step)
    {
        foreach (var mailbox in feed.Mailboxes) mailbox.Offer(step);
    }

    void Remove(Mailbox mailbox)
    {
        if (mailbox.Feed is not { } feed) return;
        mailbox.Feed = null;
        feed.Mailboxes.Remove(mailbox);
        if (feed.Mailboxes.Count == 0) _routes.Remove(feed);
    }
}

/// <summary>What a connection is told when it joins.</summary>
internal readonly record struct Joined(LiveSnapshot Snapshot, ScopeView View, long Version);
