using System.Buffers;
using OrleansHub.Grains.Stations;
using OrleansHub.Web.Incidents;
using OrleansHub.Web.Live;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.Stations;

/// <summary>A station as staff in whose scope it lies see it: exact counts, what passed lately, the health of every counter, its open incident.</summary>
internal static class StaffStation
{
    /// <summary>Writes the Station as of now, the object still open: what passed in the last minutes moves with the clock.</summary>
    public static Standing WriteUnclosed(IBufferWriter<byte> body, LiveSnapshot snapshot, int station, DateTimeOffset now)
    {
        var (plan, entry) = (snapshot.Plan, snapshot.Stations[station]);
        var standing = Standing.At(plan.Stations[station], plan.Clock, entry.Line, now);
        using var json = new StationJson(PublicCounts.Exact, forStaff: true);
        body.Write(json.Write(plan.Stations[station], standing, plan.City.TimeZone, entry.Version).Unclosed);
        return standing;
    }

    /// <summary>Writes what only staff get beside it.</summary>
    public static void WriteRest(IBufferWriter<byte> body, LiveSnapshot snapshot, int station, Standing standing, DateTimeOffset now)
    {
        var (profile, occupancy) = (snapshot.Plan.Stations[station], standing.Occupancy);
        StationRead.Write(body, ",\"visitsToday\":"u8, json => json.WriteNumberValue(occupancy.VisitsToday));
        StationRead.Write(body, ",\"visitsExtended\":"u8, json => json.WriteNumberValue(occupancy.VisitsExtended));
        StationRead.Write(body, ",\"sensors\":"u8, json => json.WriteSensors(profile, occupancy.Sensors, snapshot.Plan.City.TimeZone));
        StationRead.Write(body, ",\"incidents\":"u8, json =>
        {
            json.WriteStartArray();
            if (snapshot.Stations[station].Line.Desk.Incidents.Open is { } open) json.WriteIncident(snapshot.Plan.City, profile.Id, open, now);
            json.WriteEndArray();
        });
    }
}
