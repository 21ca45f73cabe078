using OrleansHub.Grains.Audit;
using OrleansHub.Grains.Duty;

namespace OrleansHub.Grains.Incidents;

/// <summary>What an act on an incident leaves in the audit chain. Pure.</summary>
public static class IncidentTrace
{
    /// <summary>Null when the act changed nothing.</summary>
    public static Act? Of(string station, IncidentAct act, Incident? before, Incident? after, DateTimeOffset now)
    {
        if (before is null || after is null || ReferenceEquals(before, after)) return null;
        var what = act switch
        {
            Acknowledge => "incident-acknowledge",
            Whistle => "incident-whistle",
            Arrive => "incident-arrive",
            Resolve => "incident-resolve",
            _ => "incident-note",
        };
        // The note that came with the act, if one did.
        var note = after.Notes.Length > 0 && after.Notes[^1] is var last && !before.Notes.Contains(last) ? last.Text : null;
        return new(act.By, now, what, $"incident:{station}-{after.Number}", Stand(before, null), Stand(after, note));
    }

    static string? Stand(Incident incident, string? note) => ActJson.Of(new { incident.State, incident.AcknowledgedBy, incident.Department, incident.Due, note });
}
