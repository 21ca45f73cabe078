using System.Text.Json;
using System.Threading.Channels;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Hours;
using OrleansHub.Silo.Registry.Changes;
using OrleansHub.Silo.Storage;
using OrleansHub.Silo.Storage.Cities;
using OrleansHub.Web.Accounts;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Cities;

/// <summary>
/// Imports and tells how far it is, a line of JSON a step: <c>{"phase":"storing","done":200,"of":403}</c>, at last <c>{"phase":"done",…}</c> or
/// <c>{"phase":"failed","type":…,"detail":…}</c>. Whoever stops listening does not stop the import.
/// </summary>
internal sealed class ImportRun(CityStore cities, CalendarStore calendars, TimeProvider time)
{
    static readonly byte[] LineEnd = "\n"u8.ToArray();

    public Task City(HttpContext context, CityDifference difference)
    {
        var (who, now, name) = (context.Staff().Name, time.GetUtcNow(), FileName(context));
        return Run(context, async progress =>
        {
            var (city, changes) = await cities.ImportAsync(difference.Next, new()
            {
                Over = difference.Known,
                Progress = progress,
                Record = changes => ImportActs.OfCity(who, now, name, difference.Known, difference.Next, changes),
            });
            return new { Phase = "done", city.Version, Added = changes.Added.Length, Changed = changes.Changed.Length, Removed = changes.Removed.Length, changes.Unchanged };
        });
    }

    public Task Calendar(HttpContext context, City known, CalendarYear year)
    {
        var act = ImportActs.OfCalendar(context.Staff().Name, time.GetUtcNow(), "calendar", known.Calendar.Find(year.Year), year);
        return Run(context, async progress =>
        {
            await calendars.ImportAsync(year, act);
            progress(year.Days.Length, year.Days.Length);
            return new { Phase = "done", year.Year, Days = year.Days.Length };
        });
    }

    static async Task Run(HttpContext context, Func<Action<int, int>, Task<object>> import)
    {
        // The writer must not wait for a slow reader: it is told the newest step, not every one.
        var steps = Channel.CreateBounded<object>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        var running = Finish(import((done, of) => steps.Writer.TryWrite(new { Phase = "storing", Done = done, Of = of })), steps.Writer);
        context.Response.ContentType = "application/x-ndjson";
        // A proxy that gathers the answer would show the progress when it is over.
        context.Response.Headers["X-Accel-Buffering"] = "no";
        await foreach (var step in steps.Reader.ReadAllAsync(CancellationToken.None)) await Tell(context, step);
        await Tell(context, await running);
    }

    static async Task<object> Finish(Task<object> import, ChannelWriter<object> steps)
    {
        try
        {
            return await import;
        }
        catch (CityMovedOnException)
        {
            return Failed(CityProblem.MovedOn);
        }
        catch (Exception error) when (error is StorageUnavailableException or StorageBusyException)
        {
            return Failed(CityProblem.NotStored);
        }
        finally
        {
            steps.Complete();
        }
    }

    static object Failed(HubProblem problem) => new { Phase = "failed", problem.Type, problem.Title, problem.Detail, problem.Status };

    static async Task Tell(HttpContext context, object line)
    {
        if (context.RequestAborted.IsCancellationRequested) return;
        try
        {
            await JsonSerializer.SerializeAsync(context.Response.Body, line, CityWire.Json, context.RequestAborted);
            await context.Response.Body.WriteAsync(LineEnd, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
        catch (Exception error) when (error is OperationCanceledException or IOException)
        {
            // Nobody listens any more.
        }
    }

    static string? FileName(HttpContext context) => context.Request.Query["name"].ToString() is { Length: > 0 } name ? name[..Math.Min(name.Length, 100)] : null;
}
