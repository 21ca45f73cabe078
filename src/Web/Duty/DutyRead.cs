using System.Text.Json.Nodes;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Hours;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Storage.Audit;

namespace OrleansHub.Web.Duty;

/// <summary>Puts together who is on duty at a station, by what they said and by the rota, and what was done there today.</summary>
internal sealed class DutyRead(AuditStore audit, TimeProvider time)
{
    const int MostActs = 200;

    static readonly HashSet<string> AtTheDesk =
        ["recount", "closure", "reopen", "check-in", "check-out", "hand-over", "amenity", "maintenance", "maintenance-end"];

    public DutyBody Of(City city, StationProfile station, Desk desk)
    {
        var (now, clock) = (time.GetUtcNow(), city.Clock);
        var context = clock.Schedules.Context;
        var rota = RotaStanding.At(station.Rota, context, now);
        var today = audit.Read(new AuditQuery { From = clock.StartOf(clock.DayOf(now)), Subject = station.Id, Limit = MostActs });
        return new(
            desk.IsOnDuty(now) ? new(desk.CheckedInBy, DutyJson.Local(desk.CheckedIn!.Value, city)) : null,
            new(city.Calendar.KindOf(context.DateOf(now)), Of(rota.Now, city), Of(rota.Next, city)),
            desk.HandOver is { } note ? new(note.By, DutyJson.Local(note.At, city), note.Text) : null,
            [.. today.Where(entry => AtTheDesk.Contains(entry.Act.What)).Select(entry => Of(entry, city))]);
    }

    static TurnBody? Of(Turn? turn, City city) =>
        turn is null ? null : new(turn.Shift.Name, DutyJson.Local(turn.From, city), DutyJson.Local(turn.To, city), turn.Shift.People);

    static DoneBody Of(AuditEntry entry, City city) => new(
        DutyJson.Local(entry.Act.At, city), entry.Act.Who, entry.Act.What, entry.Act.Subject, Json(entry.Act.Before), Json(entry.Act.After));

    static JsonNode? Json(string? text) => text is null ? null : JsonNode.Parse(text);
}
