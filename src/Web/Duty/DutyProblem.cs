using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Duty;
using OrleansHub.Web.Hosting;
using OrleansHub.Web.Stations;

namespace OrleansHub.Web.Duty;

/// <summary>Why something at the desk was not done, each with a sentence that says what to do. Nothing was changed.</summary>
internal static class DutyProblem
{
    static readonly string Plain = $"write 1 to {PlainText.Longest} characters on one line, without a number by which a person could be found.";

    public static readonly HubProblem NotARecount = new(
        400, "not-a-recount", "This is not a recount", "Send {\"zone\":\"hall\",\"people\":38,\"reason\":\"…\"}; was, the number the page showed, may come with it.");

    public static readonly HubProblem NotAnAction = new(
        400, "not-an-action", "This is nothing to do on duty", "Send {\"action\":\"checkIn\"}, checkOut, or handOver with a note.");

    public static readonly HubProblem NotAmenities = new(
        400, "not-amenities", "This says nothing of an amenity", "Send {\"hot-water\":\"out\"}, or ok, for amenities that the station has.");

    public static readonly HubProblem NoSuchKiosk = new(404, "no-such-kiosk", "The station has no such kiosk", "Take an id from the station's kiosks.");

    public static readonly HubProblem BadReason = Field("reason", Plain);

    public static readonly HubProblem BadNote = Field("note", Plain);

    public static readonly HubProblem BadUntil = Field(
        "until", "give a time ahead and less than a year away, such as 2026-11-21T12:00:00+08:00, or a date, which is its 04:00.");

    public static readonly HubProblem NotStored = new(503, "not-stored", "This cannot be stored now", "Nothing was done. Send it again after Retry-After.");

    static readonly HubProblem Impossible = Field("people", "give how many people are there: 0 or more, and no more than ten times what the zone has room for.");

    static readonly HubProblem NoSuchZone = new(400, "no-such-zone", "The station has no such zone", "Take an id from the station's zones.");

    static readonly HubProblem PrivateZone = new(400, "private-zone", "A private zone is not counted", "Nobody may know how many are in it; leave it out.");

    static readonly HubProblem NoSensor = new(400, "no-sensor", "Nothing counts in this zone", "Without a counter a number would be wrong in a minute; recount zones that have one.");

    /// <summary>Why a recount was refused.</summary>
    public static HubProblem Of(RecountAnswer answer) => answer.Verdict switch
    {
        RecountVerdict.UnknownZone => NoSuchZone,
        RecountVerdict.PrivateZone => PrivateZone,
        RecountVerdict.NoSensor => NoSensor,
        RecountVerdict.Impossible => Impossible,
        RecountVerdict.BadReason => BadReason,
        RecountVerdict.Changed => new(409, "count-changed", "The count has changed", $"The zone shows {answer.Was} people by now: somebody came, left, or recounted. Look again, and send that as was."),
        _ => ReadProblem.NoSuchStation,
    };

    static HubProblem Field(string name, string whatToDo) => new(400, "bad-field", "A field cannot be used", $"{name}: {whatToDo}");
}
