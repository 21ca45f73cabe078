using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Storage;
using OrleansHub.Web.Accounts;
using OrleansHub.Web.Hosting;
using OrleansHub.Web.Stations;

namespace OrleansHub.Web.Duty;

/// <summary><c>GET</c> and <c>POST /api/v1/stations/{id}/duty</c>: who is on duty and what they left for the next; check in, check out, hand over.</summary>
internal sealed class DutyEndpoint(DeskCalls desk, DutyRead read, IStationRegistry registry)
{
    public async Task Get(HttpContext context)
    {
        try
        {
            await Answer(context);
        }
        catch (Exception error) when (error.IsBecause<StorageUnavailableException>() && !context.Response.HasStarted)
        {
            await ReadProblem.NotReadable.WriteAsync(context, TimeSpan.FromSeconds(5));
        }
    }

    public async Task Post(HttpContext context)
    {
        if (await JsonBody.ReadAsync<DutyMessage>(context) is not { } message) return;
        if (message.Note is not null && !PlainText.TryTake(message.Note, out _))
        {
            await DutyProblem.BadNote.WriteAsync(context);
            return;
        }
        if (Entries(message, context.Staff().Name) is not { Count: > 0 } entries)
        {
            await DutyProblem.NotAnAction.WriteAsync(context);
            return;
        }
        await desk.Enter(context, entries, _ => ReadProblem.NoSuchStation, () => Answer(context));
    }

    // Who leaves may leave a note with it.
    static List<DeskEntry>? Entries(DutyMessage message, string by)
    {
        List<DeskEntry> entries = message.Note is { } note ? [new HandedOver(note) { By = by }] : [];
        DeskEntry? entry = message.Action switch
        {
            "checkIn" => new CheckedIn { By = by },
            "checkOut" => new CheckedOut { By = by },
            _ => null,
        };
        if (entry is not null) entries.Add(entry);
        return entry is not null || message.Action == "handOver" ? entries : null;
    }

    async Task Answer(HttpContext context)
    {
        if (!registry.City.Stations.TryGetValue(DeskCalls.StationOf(context), out var station)) await ReadProblem.NoSuchStation.WriteAsync(context);
        else await DutyJson.WriteAsync(context, read.Of(registry.City, station, (await desk.Station(context).Line()).Desk));
    }
}

/// <summary>checkIn, checkOut or handOver; a note is for the next shift.</summary>
internal sealed record DutyMessage(string? Action, string? Note);
