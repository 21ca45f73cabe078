using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Stations;

/// <summary>What can be wrong with a public read, each with a sentence that says what to do.</summary>
internal static class ReadProblem
{
    public static HubProblem BadParameter(string name, string whatToDo) =>
        new(StatusCodes.Status400BadRequest, "bad-parameter", "A parameter cannot be used", $"{name}: {whatToDo}");

    public static readonly HubProblem NoSuchStation = new(
        StatusCodes.Status404NotFound, "no-such-station", "No such station", "Take an id from /api/v1/stations.");

    public static readonly HubProblem NoSuchArea = new(
        StatusCodes.Status404NotFound, "no-such-area", "No such area", "Take a code from the children of /api/v1/areas/{code}; the city's own is in /api/v1/city.");

    public static readonly HubProblem NotPublished = new(
        StatusCodes.Status403Forbidden, "counts-not-published", "This city publishes levels, not numbers", "Read the level from /api/v1/stations/{id}.");

    public static readonly HubProblem NotReadable = new(
        StatusCodes.Status503ServiceUnavailable, "not-readable", "History cannot be read now", "Ask again after Retry-After.");
}
