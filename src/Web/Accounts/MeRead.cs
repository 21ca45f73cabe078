using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Antiforgery;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Accounts;

/// <summary><c>GET /api/v1/me</c>: who is signed in, for which part of the city, and the token that every write must carry.</summary>
internal sealed class MeRead(IAntiforgery antiforgery)
{
    public Task Answer(HttpContext context)
    {
        var staff = context.Staff();
        var csrf = antiforgery.GetAndStoreTokens(context).RequestToken!;
        // The answer to a sign-in comes this way too, past the gate that keeps others private.
        context.Response.Headers.CacheControl = "private, no-store";
        return StaffAnswer.WriteAsync(context, new MeBody(staff.Name, staff.Role, ScopeBody.Of(staff.City, staff.Scope), csrf));
    }
}

/// <summary>Who is signed in; <paramref name="Csrf"/> goes into the header X-CSRF-Token of every write.</summary>
internal sealed record MeBody(string Name, Role Role, ScopeBody Scope, string Csrf);

/// <summary>A part of the city: the code of an area or the id of a station, not both; its name is null when the city does not hold it any more.</summary>
internal sealed record ScopeBody(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Code,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Station,
    LocalName? Name)
{
    public static ScopeBody Of(City city, string scope) =>
        (city.Stations.GetValueOrDefault(scope) ?? city.Retired.GetValueOrDefault(scope)) is { } station
            ? new(null, station.Id, station.Name)
            : new(scope, null, scope == city.Code ? city.Name : city.Areas.GetValueOrDefault(scope)?.Name);
}
