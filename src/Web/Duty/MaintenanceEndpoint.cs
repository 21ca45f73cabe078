using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Stations;
using OrleansHub.Web.Accounts;
using OrleansHub.Web.Hosting;
using OrleansHub.Web.Stations;

namespace OrleansHub.Web.Duty;

/// <summary><c>POST</c> and <c>DELETE /api/v1/stations/{id}/kiosks/{k}/maintenance</c>: work on a kiosk, from now, until it is done.</summary>
internal sealed class MaintenanceEndpoint(DeskCalls desk, IStationRegistry registry)
{
    public async Task Post(HttpContext context)
    {
        if (await JsonBody.ReadAsync<MaintenanceMessage>(context) is not { } message) return;
        if (!PlainText.TryTake(message.Reason, out var reason)) await DutyProblem.BadReason.WriteAsync(context);
        else if (!DutyTime.TryRead(message.Until, registry.City, out var until) || until is not { } end) await DutyProblem.BadUntil.WriteAsync(context);
        else await desk.Enter(context, new WorkPlanned(KioskOf(context), null, end, reason) { By = context.Staff().Name }, Refused);
    }

    public Task Delete(HttpContext context) => desk.Enter(context, new WorkEnded(KioskOf(context)) { By = context.Staff().Name }, Refused);

    static string KioskOf(HttpContext context) => (string)context.Request.RouteValues["k"]!;

    static HubProblem Refused(DeskVerdict verdict) => verdict switch
    {
        DeskVerdict.Invalid => DutyProblem.BadUntil,
        DeskVerdict.UnknownKiosk => DutyProblem.NoSuchKiosk,
        _ => ReadProblem.NoSuchStation,
    };
}

/// <summary>What is done at a kiosk, and until when.</summary>
internal sealed record MaintenanceMessage(string? Until, string? Reason);
