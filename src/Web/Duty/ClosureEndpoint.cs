using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Stations;
using OrleansHub.Web.Accounts;
using OrleansHub.Web.Hosting;
using OrleansHub.Web.Stations;

namespace OrleansHub.Web.Duty;

/// <summary><c>POST</c> and <c>DELETE /api/v1/stations/{id}/closure</c>: a station is closed whatever its hours say, and opened again.</summary>
internal sealed class ClosureEndpoint(DeskCalls desk, IStationRegistry registry)
{
    public async Task Post(HttpContext context)
    {
        if (await JsonBody.ReadAsync<ClosureMessage>(context) is not { } message) return;
        if (!PlainText.TryTake(message.Reason, out var reason)) await DutyProblem.BadReason.WriteAsync(context);
        else if (!DutyTime.TryRead(message.Until, registry.City, out var until)) await DutyProblem.BadUntil.WriteAsync(context);
        else await desk.Enter(context, new Closed(until, reason) { By = context.Staff().Name }, Refused);
    }

    public Task Delete(HttpContext context) => desk.Enter(context, new Reopened { By = context.Staff().Name }, Refused);

    static HubProblem Refused(DeskVerdict verdict) => verdict == DeskVerdict.Invalid ? DutyProblem.BadUntil : ReadProblem.NoSuchStation;
}

/// <summary>Why a station closes; without an end it is closed until somebody opens it.</summary>
internal sealed record ClosureMessage(string? Until, string? Reason);
