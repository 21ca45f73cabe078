using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Incidents;

/// <summary>What can be wrong with an act on an incident, each with a sentence that says what to do.</summary>
internal static class IncidentProblem
{
    public static readonly HubProblem Unknown = new(
        StatusCodes.Status404NotFound, "no-such-incident", "No such incident", "Take an id from /api/v1/incidents.");

    public static readonly HubProblem Closed = new(
        StatusCodes.Status409Conflict, "incident-closed", "The incident is over", "Nothing was changed. Load the incidents again: it was resolved, or all its causes are gone.");

    public static readonly HubProblem Changed = new(
        StatusCodes.Status409Conflict, "incident-changed", "Somebody else was first", "Nothing was changed. Look at the incident as it is now, then decide again.");

    public static readonly HubProblem NotWhistled = new(
        StatusCodes.Status409Conflict, "not-whistled", "No department was called", "Whistle for a department first; it arrives after that.");

    public static readonly HubProblem Invalid = new(
        StatusCodes.Status400BadRequest, "not-an-act", "This cannot be taken in",
        "A note and a department are up to 200 characters on one line without telephone or identity numbers; due is a time ahead, at most 30 days; a note by itself needs a text.");

    public static readonly HubProblem NotJson = new(
        StatusCodes.Status400BadRequest, "not-an-act", "This is not an act", "Send {\"note\":\"…\"}, and to whistle {\"department\":\"…\",\"due\":\"2026-11-21T18:00:00+08:00\"}.");

    public static readonly HubProblem NotStored = new(
        StatusCodes.Status503ServiceUnavailable, "not-stored", "This cannot be stored now", "Nothing was changed. Try again after Retry-After.");
}
