using OrleansHub.Grains.Areas;

namespace OrleansHub.Web.Live.Feed;

/// <summary>Follows the marks of an area's changes and tells when one was missed. Safe to use from several threads.</summary>
internal sealed class FeedMarks
{
    readonly Lock _gate = new();
    readonly List<AreaMark> _early = [];
    AreaMark _seen;
    AreaMark _promised;
    bool _subscribing = true;
    bool _lost;

    /// <summary>A change was missed, or the area began anew: subscribe again.</summary>
    public bool Lost
    {
        get { lock (_gate) return _lost; }
    }

    public void Subscribing()
    {
        lock (_gate) (_subscribing, _lost) = (true, false);
    }

    /// <summary>True when the area has forgotten what it knew before.</summary>
    public bool Subscribed(AreaMark mark)
    {
        lock (_gate)
        {
            var anew = mark.Epoch != _seen.Epoch;
            (_seen, _promised, _subscribing) = (mark, mark, false);
            // A change can overtake the answer to the subscription.
            foreach (var early in _early) Follow(early);
            _early.Clear();
            return anew;
        }
    }

    public void Changed(AreaMark mark)
    {
        lock (_gate)
        {
            if (_subscribing) _early.Add(mark);
            else Follow(mark);
        }
    }

    /// <summary>The area's own mark at a renewal. A change it speaks of may still be on its way: it counts as missed at the next renewal.</summary>
    public void Renewed(AreaMark mark)
    {
        lock (_gate)
        {
            if (mark.Epoch != _seen.Epoch || _seen.Sequence < _promised.Sequence) _lost = true;
            _promised = mark;
        }
    }

    void Follow(AreaMark mark)
    {
        if (mark.Epoch == _seen.Epoch && mark.Sequence <= _seen.Sequence) return;
        if (mark.Epoch != _seen.Epoch || mark.Sequence != _seen.Sequence + 1) _lost = true;
        else _seen = mark;
    }
}
