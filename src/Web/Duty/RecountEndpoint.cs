using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Stations;
using OrleansHub.Web.Accounts;

namespace OrleansHub.Web.Duty;

/// <summary><c>POST /api/v1/stations/{id}/recount</c>: staff counted, and from there the count goes on. To undo it is to recount.</summary>
internal sealed class RecountEndpoint(DeskCalls desk, IStationRegistry registry)
{
    public async Task Post(HttpContext context)
    {
        if (await JsonBody.ReadAsync<RecountMessage>(context) is not { } message) return;
        if (message is not { Zone: { } zone, People: { } people, Reason: { } reason })
        {
            await DutyProblem.NotARecount.WriteAsync(context);
            return;
        }
        var recount = new Recount(zone, people, message.Was, reason, context.Staff().Name);
        await desk.Run(context, async () =>
        {
            var answer = await desk.Station(context).Recount(recount);
            if (answer.Verdict != RecountVerdict.Done) await DutyProblem.Of(answer).WriteAsync(context);
            else await DutyJson.WriteAsync(context, new RecountBody(zone, answer.Was, people, DutyJson.Local(answer.At, registry.City)));
        });
    }
}

/// <summary>What the staff counted; was is the number the page showed, and when it is another by now nothing is changed.</summary>
internal sealed record RecountMessage(string? Zone, int? People, int? Was, string? Reason);

/// <summary>A recount that was taken: from was, null when that was unknown, to people.</summary>
internal sealed record RecountBody(string Zone, int? Was, int People, DateTimeOffset At);
