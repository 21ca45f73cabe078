using OrleansHub.Grains.Areas;
using OrleansHub.Silo.Storage.DeviceKeys;

namespace OrleansHub.Web.Accounts;

/// <summary><c>/api/v1/keys</c>: the keys of devices in the own part of the city. A secret is in the answer that makes it and nowhere else.</summary>
internal sealed class KeysEndpoint(DeviceKeyStore keys)
{
    const int LongestName = 80;

    public Task List(HttpContext context)
    {
        var staff = context.Staff();
        return StaffAnswer.WriteAsync(context, new KeysBody([.. keys.List().Where(key => Covers(staff, key)).Reverse().Select(key => KeyBody.Of(staff.City, key))]));
    }

    public async Task Add(HttpContext context)
    {
        if (await JsonBody.ReadAsync<Message>(context) is not { } given) return;
        var (staff, name) = (context.Staff(), string.IsNullOrWhiteSpace(given.Name) ? null : given.Name.Trim());
        var problem = name is not null && (name.Length > LongestName || name.Any(char.IsControl)) ? UserProblem.BadKeyName
            : given.Scope is null || !staff.City.Areas.ContainsKey(given.Scope) && !staff.City.Stations.ContainsKey(given.Scope) ? UserProblem.BadScope
            : staff.Covers(given.Scope) ? null : AccessProblem.OutOfScope;
        if (problem is not null)
        {
            await problem.WriteAsync(context);
            return;
        }
        var (key, secret) = await keys.AddAsync(given.Scope!, name, staff.Name);
        await StaffAnswer.WriteAsync(context, new NewKeyBody(key.Id, key.Name, ScopeBody.Of(staff.City, key.Scope), key.Created, secret));
    }

    public async Task Revoke(HttpContext context)
    {
        var (staff, id) = (context.Staff(), (string)context.Request.RouteValues["id"]!);
        var key = keys.List().FirstOrDefault(key => key.Id == id);
        if (key is null ? !staff.CoversCity : !Covers(staff, key)) await AccessProblem.OutOfScope.WriteAsync(context);
        else if (key is null || !await keys.RevokeAsync(id, staff.Name)) await UserProblem.NoSuchKey.WriteAsync(context);
        else context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    static bool Covers(Staff staff, DeviceKey key) => staff.CoversCity || staff.Covers(key.Scope);

    internal sealed record Message(string? Name, string? Scope);
}

internal sealed record KeysBody(KeyBody[] Keys);

internal sealed record KeyBody(string Id, string? Name, ScopeBody Scope, DateTimeOffset Created, DateTimeOffset? Revoked)
{
    public static KeyBody Of(City city, DeviceKey key) => new(key.Id, key.Name, ScopeBody.Of(city, key.Scope), key.Created, key.Revoked);
}

/// <summary>A key just made, with the <paramref name="Secret"/> a device presents.</summary>
internal sealed record NewKeyBody(string Id, string? Name, ScopeBody Scope, DateTimeOffset Created, string Secret);
