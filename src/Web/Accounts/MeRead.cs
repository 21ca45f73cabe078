using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Antiforgery;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Accounts;

/// <summary><c>GET /api/v1/me</c>: who is signed in, for which part of the city, and the token that every write must carry.</summary>
internal sealed class MeRead(IAntiforgery antiforgery)
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public Task Answer(HttpContext context)
    {
        var staff = context.Staff();
        var csrf = antiforgery.GetAndStoreTokens(context).RequestToken!;
        // The answer to a sign-in comes this way too, past the gate that keeps others private.
        context.Response.Headers.CacheControl = "private, no-store";
        return context.Response.WriteAsJsonAsync(new MeBody(staff.Name, staff.Role, ScopeBody.Of(staff), csrf), Json, context.RequestAborted);
    }
}

/// <summary>Who is signed in; <paramref name="Csrf"/> goes into the header X-CSRF-Token of every write.</summary>
internal sealed record MeBody(string Name, Role Role, ScopeBody Scope, string Csrf);

/// <summary>A part of the city: the code of an area or the id of a station; its name is absent when the city does not hold it any more.</summary>
internal sealed record ScopeBody(string? Code, string? Station, LocalName? Name)
{
    public static ScopeBody Of(Staff staff) =>
        (staff.City.Stations.GetValueOrDefault(staff.Scope) ?? staff.City.Retired.GetValueOrDefault(staff.Scope)) is { } station
            ? new(null, station.Id, station.Name)
            : new(staff.Scope, null, staff.City.Areas.GetValueOrDefault(staff.Scope)?.Name);
}
