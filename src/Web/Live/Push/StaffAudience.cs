using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using OrleansHub.Grains.Incidents;
using OrleansHub.Grains.Stations;
using OrleansHub.Web.Accounts;
using OrleansHub.Web.Incidents;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.Live.Push;

/// <summary>The signed-in connections of the hub: each is told of every incident in its scope when it changes or climbs, whatever it watches.</summary>
internal sealed class StaffAudience(PushMeter meter)
{
    readonly ConcurrentDictionary<string, StaffMailbox> _mailboxes = new();

    public void Join(HubConnectionContext connection)
    {
        if (connection.StaffIfAny() is { } staff) _mailboxes[connection.ConnectionId] = new(connection, staff, meter);
    }

    public void Leave(HubConnectionContext connection) => _mailboxes.TryRemove(connection.ConnectionId, out _);

    /// <summary>Tells what changed between two snapshots. For the publisher alone.</summary>
    public void Publish(LiveSnapshot before, LiveSnapshot next)
    {
        if (_mailboxes.IsEmpty) return;
        // After an import the places have moved; who stays is found by name.
        var isRebuilt = !ReferenceEquals(before.Plan, next.Plan);
        foreach (var station in isRebuilt ? Enumerable.Range(0, next.Stations.Count) : next.Stations.DifferingFrom(before.Stations))
        {
            var place = isRebuilt ? before.Plan.FindStation(next.Plan.Stations[station].Id) : station;
            var (old, now) = (place < 0 ? null : before.Stations[place], next.Stations[station]);
            var (was, book) = (old?.Line.Desk.Incidents ?? IncidentBook.Empty, now.Line.Desk.Incidents);
            // Its end before the beginning of the next. Of a station that was not known until now the last end is old news.
            if (book.Closed is { } closed && old is { Line.Version: > 0 } && !IsSame(closed, was.Closed)) Tell(next, next.Plan.Stations[station], closed);
            if (book.Open is { } open && (!IsSame(open, was.Open) || now.Level != old?.Level)) Tell(next, next.Plan.Stations[station], open);
        }
    }

    // By name and version: lines from another process are never the same objects.
    static bool IsSame(Incident incident, Incident? other) => incident.Number == other?.Number && incident.Version == other.Version;

    /// <summary>Tells of one incident, in the city as a snapshot has it.</summary>
    public void Tell(LiveSnapshot snapshot, StationProfile station, Incident incident)
    {
        SerializedHubMessage? message = null;
        foreach (var mailbox in _mailboxes.Values)
        {
            // In the city as it is now: an import may have drawn the areas anew since the connection began.
            if (!(mailbox.Staff with { City = snapshot.Plan.City }).Covers(station)) continue;
            message ??= Frames.Incident(snapshot, station.Id, incident);
            mailbox.Offer(new IncidentId(station.Id, incident.Number).ToString(), message);
        }
    }
}
