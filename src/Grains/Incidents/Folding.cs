using System.Collections.Immutable;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Incidents;

/// <summary>A book while the rules work on it. A station at which all is well costs no allocation.</summary>
internal ref struct Folding(in Outlook look)
{
    readonly Outlook look = look;
    Incident? open = look.Line.Desk.Incidents.Open;
    DateTimeOffset next = DateTimeOffset.MaxValue;

    public IncidentBook Book { get; private set; } = look.Line.Desk.Incidents;

    /// <summary>Takes in what can be said of one cause.</summary>
    public void Weigh(IncidentCause cause, string? subject, in Sign sign)
    {
        if (sign.Presence == Presence.Holds)
        {
            Hold(cause, subject, sign);
            return;
        }
        Unwatch(cause, subject);
        if (sign.Presence == Presence.Unclear) return;
        Forgive(cause, subject);
        if (open?.Find(cause, subject) is { Stands: true } member) Put(member, member with { Until = look.Now });
    }

    /// <summary>Counts the days of a zone whose doors left too many people over; each service day is judged once.</summary>
    public void Roll(string zone)
    {
        var (today, index) = (look.Clock.DayOf(look.Now), -1);
        for (var i = 0; i < Book.Drifts.Length; i++)
        {
            if (Book.Drifts[i].Zone == zone) index = i;
        }
        var now = ZoneSigns.Find(look, zone);
        if (now is null || !ZoneSigns.IsOver(now))
        {
            if (index >= 0) Book = Book with { Drifts = Book.Drifts.RemoveAt(index) };
            return;
        }
        var known = index < 0 ? default : Book.Drifts[index];
        if (index >= 0 && known.Day >= today.DayNumber) return;
        // Of a day on which nothing was heard the number is an older one.
        if (now.AsOf is not { } heard || heard <= look.Clock.StartOf(today.AddDays(-1))) return;
        var follows = index >= 0 && known.Day == today.DayNumber - 1;
        var drift = new Drift(zone, today.DayNumber, follows ? known.Days + 1 : 1, follows ? known.Since : look.Clock.StartOf(today));
        Book = Book with { Drifts = index < 0 ? Book.Drifts.Add(drift) : Book.Drifts.SetItem(index, drift) };
    }

    public IncidentFold Done()
    {
        var before = look.Line.Desk.Incidents;
        Forget();
        foreach (var answer in Book.Answers) Look(answer.Until);
        if (open is not null && open.SettledAt() is { } settled)
        {
            if (settled <= look.Now) return new(Book.Close(open.After(before.Open), IncidentEnd.Itself, null, look.LevelOf(open), look.Now), next);
            Look(settled);
        }
        if (!ReferenceEquals(open, before.Open)) Book = Book with { Open = open!.After(before.Open), Raised = open!.Number };
        return new(Book, next);
    }

    void Hold(IncidentCause cause, string? subject, in Sign sign)
    {
        var member = open?.Find(cause, subject);
        if (member is { Stands: true }) return;
        if (member is not null && look.Now < member.SettledAt)
        {
            Put(member, member with { Until = null });
            return;
        }
        if (IsAnswered(cause, subject)) return;
        var since = sign.Since ?? Watched(cause, subject);
        var due = sign.Due ?? since + cause.Delay();
        if (sign.Quiet) return;
        if (due > look.Now)
        {
            Look(due);
            return;
        }
        Unwatch(cause, subject);
        Join(member, new(cause, subject, since, null, sign.Facts));
    }

    void Join(IncidentMember? before, IncidentMember member)
    {
        open ??= new() { Number = Book.Raised + 1, RaisedAt = look.Now, AlertedAt = look.Now };
        // Somebody has it in hand: what is no more urgent than that joins quietly.
        if (member.Cause.Urgency() == Urgency.Urgent && open.Urgency < Urgency.Urgent) open = open with { AlertedAt = look.Now };
        open = open with { Members = before is null ? open.Members.Add(member) : open.Members.Replace(before, member) };
    }

    void Put(IncidentMember before, IncidentMember after) => open = open! with { Members = open.Members.Replace(before, after) };

    // A device or zone that an import took away troubles nobody any more.
    void Forget()
    {
        foreach (var member in open?.Members ?? [])
        {
            if (member.Stands && !look.Has(member.Cause, member.Subject)) Put(member, member with { Until = look.Now });
        }
        foreach (var watch in Book.Watches)
        {
            if (!look.Has(watch.Cause, watch.Subject)) Unwatch(watch.Cause, watch.Subject);
        }
        foreach (var answer in Book.Answers)
        {
            if (answer.Until <= look.Now || !look.Has(answer.Cause, answer.Subject)) Book = Book with { Answers = Book.Answers.Remove(answer) };
        }
        foreach (var drift in Book.Drifts)
        {
            if (look.Station.FindZone(drift.Zone) is null) Book = Book with { Drifts = Book.Drifts.Remove(drift) };
        }
    }

    DateTimeOffset Watched(IncidentCause cause, string? subject)
    {
        for (var i = 0; i < Book.Watches.Length; i++)
        {
            var watch = Book.Watches[i];
            if (watch.Cause != cause || watch.Subject != subject) continue;
            if (watch.Since <= look.Now) return watch.Since;
            // Begun in a future that a clock which was wrong had told of.
            Book = Book with { Watches = Book.Watches.SetItem(i, watch with { Since = look.Now }) };
            return look.Now;
        }
        Book = Book with { Watches = Book.Watches.Add(new(cause, subject, look.Now)) };
        return look.Now;
    }

    void Unwatch(IncidentCause cause, string? subject)
    {
        for (var i = 0; i < Book.Watches.Length; i++)
        {
            if (Book.Watches[i].Cause != cause || Book.Watches[i].Subject != subject) continue;
            Book = Book with { Watches = Book.Watches.RemoveAt(i) };
            return;
        }
    }

    bool IsAnswered(IncidentCause cause, string? subject)
    {
        foreach (var answer in Book.Answers)
        {
            if (answer.Cause == cause && answer.Subject == subject) return answer.Until > look.Now;
        }
        return false;
    }

    void Forgive(IncidentCause cause, string? subject)
    {
        foreach (var answer in Book.Answers)
        {
            if (answer.Cause == cause && answer.Subject == subject) Book = Book with { Answers = Book.Answers.Remove(answer) };
        }
    }

    void Look(DateTimeOffset at)
    {
        if (at < next) next = at;
    }
}
