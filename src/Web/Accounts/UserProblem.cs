using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Accounts;

/// <summary>What can be wrong with a change of users, sessions and keys.</summary>
internal static class UserProblem
{
    public static readonly HubProblem BadName = new(400, "user-name", "This is no name for a user", UserName.Rule);

    public static readonly HubProblem BadRole = new(400, "role", "There is no such role", "Take duty, manager or admin.");

    public static readonly HubProblem BadScope = new(400, "scope", "There is no such part of the city", "Take the code of an area or the id of a station.");

    public static readonly HubProblem BadKeyName = new(400, "key-name", "This is no name for a key", "Take up to 80 characters on one line, or none.");

    public static readonly HubProblem NameTaken = new(409, "name-taken", "There is a user of this name", "Take another name, or change that user.");

    public static readonly HubProblem LastAdmin = new(409, "last-admin", "Nobody would be left to administer the city", "Make another administrator of the whole city first.");

    public static readonly HubProblem NoSuchUser = new(404, "no-such-user", "There is no such user", "Take a name from /api/v1/users.");

    public static readonly HubProblem NoSuchSession = new(404, "no-such-session", "There is no such session", "It may have ended; take an id from /api/v1/sessions.");

    public static readonly HubProblem NoSuchKey = new(404, "no-such-key", "There is no such key that is valid", "Take an id from /api/v1/keys.");

    public static readonly HubProblem NotStored = new(503, "not-stored", "This cannot be stored now", "Nothing was changed. Try again after Retry-After.");
}
