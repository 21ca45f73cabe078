using System.Text.Json;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Incidents;
using OrleansHub.Grains.Kiosks;
using OrleansHub.Grains.Stations;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.Incidents;

/// <summary>Writes an incident as the wire contract has it, for staff in whose scope its station lies.</summary>
internal static class IncidentJson
{
    const int Levels = 4;

    /// <summary>Versions as the wire counts them: a climb, which nobody writes down, makes a newer one too.</summary>
    public static int VersionOf(Incident incident, IncidentLevel level) => incident.Version * Levels + (int)level;

    /// <summary>The version of the station's book behind one of the wire.</summary>
    public static int BookVersion(int wire) => wire / Levels;

    public static void WriteIncident(this Utf8JsonWriter json, City city, string station, Incident incident, DateTimeOffset now)
    {
        var (profile, zone) = (city.Stations.GetValueOrDefault(station) ?? city.Retired.GetValueOrDefault(station), city.TimeZone);
        var climb = profile is null ? new(incident.Reached, null) : Climb.Of(incident, city.Clock.Schedules.Of(profile), now);
        json.WriteStartObject();
        json.WriteString("id"u8, new IncidentId(station, incident.Number).ToString());
        json.WriteString("station"u8, station);
        json.WritePropertyName("stationName"u8);
        json.WriteName(profile?.Name);
        json.WriteString("area"u8, profile?.Area);
        json.WriteString("state"u8, WireName<IncidentState>.Of(incident.State));
        json.WriteString("urgency"u8, WireName<Urgency>.Of(incident.Urgency));
        json.Time("raisedAt"u8, incident.RaisedAt, zone);
        json.Time("alertedAt"u8, incident.AlertedAt, zone);
        json.Time("acknowledgedAt"u8, incident.AcknowledgedAt, zone);
        json.WriteString("acknowledgedBy"u8, incident.AcknowledgedBy);
        json.Time("whistledAt"u8, incident.WhistledAt, zone);
        json.WriteString("whistledBy"u8, incident.WhistledBy);
        json.WriteString("department"u8, incident.Department);
        json.Time("due"u8, incident.Due, zone);
        json.Time("arrivedAt"u8, incident.ArrivedAt, zone);
        json.Time("resolvedAt"u8, incident.ResolvedAt, zone);
        json.WriteString("resolvedBy"u8, incident.ResolvedBy);
        json.WritePropertyName("closedBy"u8);
        if (incident.ClosedBy is { } end) json.WriteStringValue(WireName<IncidentEnd>.Of(end));
        else json.WriteNullValue();
        json.WriteString("level"u8, WireName<IncidentLevel>.Of(climb.Level));
        json.Time("climbsAt"u8, climb.Next, zone);
        json.WriteStartArray("members"u8);
        foreach (var member in incident.Members) json.WriteMember(member, zone);
        json.WriteEndArray();
        json.WriteStartArray("notes"u8);
        foreach (var note in incident.Notes)
        {
            json.WriteStartObject();
            json.Time("at"u8, note.At, zone);
            json.WriteString("by"u8, note.By);
            json.WriteString("text"u8, note.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("version"u8, VersionOf(incident, climb.Level));
        json.WriteEndObject();
    }

    static void WriteMember(this Utf8JsonWriter json, IncidentMember member, TimeZoneInfo zone)
    {
        json.WriteStartObject();
        json.WriteString("cause"u8, WireName<IncidentCause>.Of(member.Cause));
        json.WriteString("subject"u8, member.Subject);
        json.Time("since"u8, member.Since, zone);
        json.Time("until"u8, member.Until, zone);
        json.WriteStartObject("facts"u8);
        var facts = member.Facts;
        json.Number("people"u8, facts.People);
        json.Number("capacity"u8, facts.Capacity);
        json.Number("everySeconds"u8, facts.EverySeconds);
        if (facts.Status is { } status) json.WriteString("status"u8, WireName<KioskStatus>.Of(status));
        json.Number("functionsOut"u8, facts.FunctionsOut);
        json.Number("functions"u8, facts.Functions);
        if (facts.PromisedFrom is not null) json.Time("promisedFrom"u8, facts.PromisedFrom, zone);
        if (facts.PromisedUntil is not null) json.Time("promisedUntil"u8, facts.PromisedUntil, zone);
        if (facts.Extended is { } extended) json.WriteBoolean("extended"u8, extended);
        json.Number("residual"u8, facts.Residual);
        json.Number("limit"u8, facts.Limit);
        json.Number("days"u8, facts.Days);
        json.Number("reports"u8, facts.Reports);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void Number(this Utf8JsonWriter json, ReadOnlySpan<byte> name, int? number)
    {
        if (number is { } known) json.WriteNumber(name, known);
    }

    static void Time(this Utf8JsonWriter json, ReadOnlySpan<byte> name, DateTimeOffset? at, TimeZoneInfo zone)
    {
        json.WritePropertyName(name);
        json.WriteTime(at, zone);
    }
}
