using System.Text.Json.Nodes;
using OrleansHub.Grains.Hours;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Duty;

/// <summary>Who is on duty at a station; the log is what staff did there today, the newest first.</summary>
internal sealed record DutyBody(CheckedInBody? CheckedIn, RotaBody Rota, HandOverBody? HandOver, DoneBody[] Log);

/// <summary>Who checked in and has not left; by is null in a demo.</summary>
internal sealed record CheckedInBody(string? By, DateTimeOffset At);

/// <summary>What the rota says of this kind of day: the shift that is on and the one that comes next.</summary>
internal sealed record RotaBody(DayKind Kind, TurnBody? Now, TurnBody? Next);

/// <summary>A shift on a day, and how many people it takes.</summary>
internal sealed record TurnBody(LocalName Name, DateTimeOffset From, DateTimeOffset To, int? People);

/// <summary>The newest note for the next shift.</summary>
internal sealed record HandOverBody(string? By, DateTimeOffset At, string Text);

/// <summary>One act: a word such as recount or check-in, of the station, station/zone or station/kiosk, and what was so before and after.</summary>
internal sealed record DoneBody(DateTimeOffset At, string By, string What, string Subject, JsonNode? Before, JsonNode? After);
