using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Cities;

/// <summary>Why a change of the city was not made; nothing was changed.</summary>
internal static class CityProblem
{
    public static readonly HubProblem WrongType = new(
        415, "content-type", "This content type is not read here", "Send a city or a calendar as application/json, a table of stations as text/csv.");

    public static readonly HubProblem Busy = new(429, "import-busy", "Another import is running", "Try again after Retry-After.");

    public static readonly HubProblem MovedOn = new(
        409, "changed-meanwhile", "The city was changed by somebody else in the meantime", "Look at what would change now, and decide again.");

    public static readonly HubProblem NotStored = new(503, "not-stored", "Nothing can be stored now", "Try again after Retry-After; /healthz says why.");

    public static readonly HubProblem StationChanged = new(
        412, "changed-meanwhile", "The station was changed by somebody else in the meantime", "Read it again and make the change in what it is now.");

    public static readonly HubProblem NoTag = new(
        428, "if-match", "It is not said which state of the station was changed", "Send the ETag of GET /api/v1/stations/{id}/profile as If-Match; for a new station none.");

    public static readonly HubProblem NoCity = new(409, "no-city", "There is no city yet", "Import a city file first.");

    public static readonly HubProblem NoSuchYear = new(400, "bad-parameter", "A parameter cannot be used", "year: give a year such as 2027, the same as in the body.");

    public static HubProblem MustConfirm(int number) => new(
        409, "confirm", number == 0 ? "The file has no station" : "The file takes away many stations",
        $"Look at the preview; if it is meant, import with confirm={number}, the number of stations it takes away.");
}
