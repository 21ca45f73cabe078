using System.Collections.Immutable;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Incidents;

/// <summary>
/// The life of an incident under people's hands: raised, acknowledged, whistled, arrived, resolved, each step but the first optional. Pure;
/// an act that is refused or says what is so already returns the book it was given.
/// </summary>
public static class IncidentLife
{
    /// <summary>A department that is due later than this was not called for an incident.</summary>
    public static readonly TimeSpan Farthest = TimeSpan.FromDays(30);

    public const int MostNotes = 50;

    public static (IncidentBook Book, IncidentVerdict Verdict) Handle(
        StationProfile station, ServiceClock clock, IncidentBook book, IncidentAct act, DateTimeOffset now)
    {
        if (act.Number < 1 || act.Number > book.Raised) return (book, new(IncidentOutcome.Unknown, null));
        if (book.Open is not { } open || open.Number != act.Number) return (book, new(IncidentOutcome.Closed, book.Find(act.Number)));
        if (act.Version is { } version && version != open.Version) return Refuse(IncidentOutcome.Changed);
        string? note = null;
        if (!string.IsNullOrWhiteSpace(act.Note) && !PlainText.TryTake(act.Note, out note)) return Refuse(IncidentOutcome.Invalid);
        switch (act)
        {
            case Acknowledge when open.State != IncidentState.Raised && !(open.AlertedAt > open.AcknowledgedAt): return Keep(open);
            case Acknowledge: return Keep(open with { State = Max(open.State, IncidentState.Acknowledged), AcknowledgedAt = now, AcknowledgedBy = act.By });
            case Whistle when open.State >= IncidentState.Whistled && act.Version is null: return Refuse(IncidentOutcome.Changed);
            case Whistle whistle: return Call(whistle);
            case Arrive when open.State < IncidentState.Whistled: return Refuse(IncidentOutcome.NotWhistled);
            case Arrive when open.State == IncidentState.Arrived: return Keep(open);
            case Arrive: return Keep(open with { State = IncidentState.Arrived, ArrivedAt = now });
            case AddNote when note is not null: return Keep(open);
            case Resolve:
                var reached = Climb.Of(open, clock.Schedules.Of(station), now).Level;
                var next = book.Close(Noted(open).After(open), IncidentEnd.Person, act.By, reached, now);
                return (next, new(IncidentOutcome.Done, next.Closed));
            default: return Refuse(IncidentOutcome.Invalid);
        }

        (IncidentBook, IncidentVerdict) Call(Whistle whistle)
        {
            if (!PlainText.TryTake(whistle.Department, out var department) || whistle.Due <= now || whistle.Due > now + Farthest) return Refuse(IncidentOutcome.Invalid);
            var called = open with { State = IncidentState.Whistled, WhistledAt = now, WhistledBy = act.By, Department = department, Due = whistle.Due, ArrivedAt = null };
            // Who calls for help has seen it.
            return Keep(called.AcknowledgedAt is null ? called with { AcknowledgedAt = now, AcknowledgedBy = act.By } : called);
        }

        (IncidentBook, IncidentVerdict) Keep(Incident next)
        {
            next = Noted(next);
            if (ReferenceEquals(next, open)) return (book, new(IncidentOutcome.Done, open));
            next = next.After(open);
            return (book with { Open = next }, new(IncidentOutcome.Done, next));
        }

        (IncidentBook, IncidentVerdict) Refuse(IncidentOutcome outcome) => (book, new(outcome, open));

        Incident Noted(Incident incident)
        {
            if (note is null) return incident;
            var notes = incident.Notes.Length < MostNotes ? incident.Notes : incident.Notes.RemoveAt(0);
            return incident with { Notes = notes.Add(new(now, act.By, note)) };
        }
    }

    /// <summary>
    /// The book of a station that was given up: what is open is over whatever stands, and should the station come back, nothing of before is
    /// held against it.
    /// </summary>
    public static IncidentBook Retire(StationProfile station, ServiceClock clock, IncidentBook book, DateTimeOffset now)
    {
        if (book.Open is { } open) book = book.Close(open.After(open), IncidentEnd.Retired, null, Climb.Of(open, clock.Schedules.Of(station), now).Level, now);
        return book is { Watches.IsEmpty: true, Answers.IsEmpty: true, Drifts.IsEmpty: true } ? book : book with { Watches = [], Answers = [], Drifts = [] };
    }

    static IncidentState Max(IncidentState a, IncidentState b) => a > b ? a : b;
}
