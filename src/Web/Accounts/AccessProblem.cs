using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Accounts;

/// <summary>Why somebody is not let in.</summary>
internal static class AccessProblem
{
    public static readonly HubProblem NotSignedIn = new(401, "not-signed-in", "Nobody is signed in", "Sign in with POST /api/v1/session.");

    public static readonly HubProblem WrongRole = new(403, "wrong-role", "Your role does not allow this", "Ask an administrator who may do it.");

    public static readonly HubProblem OutOfScope = new(403, "out-of-scope", "This is not in your part of the city", "Ask an administrator who may do it there.");

    // Tells no more than an address that leads nowhere does.
    public static readonly HubProblem NotThere = new(404, "not-found", "There is nothing here", "See /openapi/v1.json for the addresses there are.");

    public static readonly HubProblem NoToken = new(
        403, "antiforgery", "The request does not carry your token", "Send the csrf of GET /api/v1/me as X-CSRF-Token, with the cookies that came with it.");

    public static readonly HubProblem OtherOrigin = new(403, "origin", "The request comes from pages of another site", "Send it from the hub's own pages, or not from a browser.");

    public static readonly HubProblem NoRow = new(403, "closed", "This address is open to nobody", "It has no row in the access table, which is a fault of the program.");
}
