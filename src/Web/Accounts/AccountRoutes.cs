using Microsoft.AspNetCore.Http.Metadata;
using OrleansHub.Web.Hosting;
using OrleansHub.Web.Stations.Description;

namespace OrleansHub.Web.Accounts;

/// <summary>The addresses of signing in, users, sessions, keys and the audit chain.</summary>
public static class AccountRoutes
{
    public static WebApplication MapAccounts(this WebApplication app)
    {
        var (session, me, setup) = (Of<SessionEndpoint>(app), Of<MeRead>(app), Of<SetupEndpoint>(app));
        Map(app, "POST", "/session", session.SignIn, "Sign in: sets the cookie of a session", typeof(SessionEndpoint.Credentials), typeof(MeBody), 400, 401, 403, 415, 429);
        Map(app, "DELETE", "/session", session.SignOut, "Sign out: ends the session", null, null, 401, 403);
        Map(app, "GET", "/me", me.Answer, "Who is signed in, and the token for writes", null, typeof(MeBody), 401);
        Map(app, "PUT", "/me/password", Of<OwnPasswordEndpoint>(app).Put, "Take a new password: all own sessions end, this one begins anew", typeof(OwnPasswordEndpoint.Message), typeof(MeBody), 400, 401, 403, 415, 429);
        Map(app, "POST", "/setup", setup.Post, "Make the first administrator with the token the console shows", typeof(SetupEndpoint.Message), typeof(MeBody), 400, 403, 415);

        var users = Of<UsersEndpoint>(app);
        Map(app, "GET", "/users", users.List, "The users of the own part of the city", null, typeof(UsersBody), 401, 403);
        Map(app, "POST", "/users", users.Add, "Add a user", typeof(UsersEndpoint.Message), typeof(UserBody), 400, 401, 403, 409, 415);
        Map(app, "PUT", "/users/{name}", users.Change, "Change role, scope or password; a new password ends the user's sessions", typeof(UsersEndpoint.Message), typeof(UserBody), 400, 401, 403, 404, 409, 415);
        Map(app, "DELETE", "/users/{name}", users.Remove, "Remove a user and end the user's sessions", null, null, 401, 403, 404, 409);

        var sessions = Of<SessionsEndpoint>(app);
        Map(app, "GET", "/sessions", sessions.List, "Who is signed in where; ?user= for one user", null, typeof(SessionsBody), 401, 403);
        Map(app, "DELETE", "/sessions/{id}", sessions.End, "End a session, within a second everywhere", null, null, 401, 403, 404);

        var keys = Of<KeysEndpoint>(app);
        Map(app, "GET", "/keys", keys.List, "The device keys of the own part of the city, without their secrets", null, typeof(KeysBody), 401, 403);
        Map(app, "POST", "/keys", keys.Add, "Make a device key; its secret is in this answer and nowhere else", typeof(KeysEndpoint.Message), typeof(NewKeyBody), 400, 401, 403, 415);
        Map(app, "DELETE", "/keys/{id}", keys.Revoke, "Revoke a device key", null, null, 401, 403, 404);

        Map(app, "GET", "/audit", Of<AuditRead>(app).Answer, "What staff did, newest first: ?from=&to=&who=&what=&subject=&after=", null, typeof(AuditBody), 400, 401, 403, 404);
        return app;
    }

    static readonly ReadParameter[] Parameters =
    [
        new("name", "The name of a user.", Required: true, InPath: true),
        new("id", "An id of the list.", Required: true, InPath: true),
        new("user", "The name of a user: only this one's."),
        new("from", "The beginning: a date or an ISO 8601 time."),
        new("to", "The end, not included: a date or an ISO 8601 time."),
        new("who", "Only acts of this one."),
        new("what", "Only acts of this kind."),
        new("subject", "Only acts on this, and on what is part of it."),
        new("after", "The next of the page before."),
    ];

    static T Of<T>(WebApplication app) where T : notnull => app.Services.GetRequiredService<T>();

    static void Map(WebApplication app, string method, string pattern, RequestDelegate handler, string summary, Type? body, Type? answer, params int[] refusals)
    {
        var route = app.MapMethods($"/api/v1{pattern}", [method], handler)
            .WithMetadata(handler.Method)
            .WithMetadata(new ProducesResponseTypeMetadata(answer is null ? StatusCodes.Status204NoContent : StatusCodes.Status200OK, answer ?? typeof(void), ["application/json"]))
            .WithMetadata(HubProblem.Refusals(refusals))
            .WithTags("Accounts").WithSummary(summary);
        if (body is not null) route.WithMetadata(new AcceptsMetadata(["application/json"], body));
        route.WithMetadata([.. Parameters.Where(parameter => parameter.InPath ? pattern.Contains($"{{{parameter.Name}}}", StringComparison.Ordinal) : summary.Contains($"{parameter.Name}=", StringComparison.Ordinal))]);
    }
}
