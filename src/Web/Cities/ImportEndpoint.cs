using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Registry;
using OrleansHub.Silo.Registry.Changes;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Cities;

/// <summary>
/// <c>POST /api/v1/import</c>: a city (JSON), a table of stations (CSV) or a year of holidays (JSON). With <c>?preview=true</c> it says what
/// would change; else it imports, and the answer is a line of JSON for each step. All or nothing.
/// </summary>
internal sealed class ImportEndpoint(IStationRegistry registry, ImportRun run) : IDisposable
{
    /// <summary>Ten thousand stations with all they have are a third of it.</summary>
    public const int MostBytes = 64 << 20;

    const int MemoryBytes = 1 << 20;

    readonly SemaphoreSlim one = new(1);

    public async Task Answer(HttpContext context)
    {
        if (IsTable(context.Request) is not { } isTable) await CityProblem.WrongType.WriteAsync(context);
        else if (!one.Wait(0)) await CityProblem.Busy.WriteAsync(context, TimeSpan.FromSeconds(5));
        else
        {
            try
            {
                await Take(context, isTable);
            }
            finally
            {
                one.Release();
            }
        }
    }

    public void Dispose() => one.Dispose();

    async Task Take(HttpContext context, bool isTable)
    {
        // What does not fit here goes to a file of its own that is gone with the request; the readers want to look twice.
        context.Request.EnableBuffering(MemoryBytes, MostBytes);
        await context.Request.Body.DrainAsync(context.RequestAborted);
        context.Request.Body.Position = 0;
        var known = registry.City;
        try
        {
            var file = ImportFile.Read(context.Request.Body, isTable, known);
            await (file.Calendar is { } year ? TakeCalendar(context, known, year) : TakeCity(context, file.DifferenceFrom(known)));
        }
        catch (CityFileException error)
        {
            await FileProblem.WriteAsync(context, error);
        }
    }

    Task TakeCity(HttpContext context, CityDifference difference)
    {
        if (IsPreview(context)) return context.Response.WriteAsJsonAsync(ImportPreview.Of(difference), CityWire.Json);
        if (WasMadeOverAnother(context, difference.Known)) return CityProblem.MovedOn.WriteAsync(context);
        if (difference.MustConfirm is { } number && context.Request.Query["confirm"].ToString() != number.ToString(CultureInfo.InvariantCulture))
            return CityProblem.MustConfirm(number).WriteAsync(context);
        return run.City(context, difference);
    }

    Task TakeCalendar(HttpContext context, City known, Grains.Hours.CalendarYear year) => IsPreview(context)
        ? context.Response.WriteAsJsonAsync(CalendarPreview.Of(known, year), CityWire.Json)
        : run.Calendar(context, known, year);

    static bool IsPreview(HttpContext context) => context.Request.Query["preview"] == "true";

    // Whoever looked at a preview may say so, and then imports what was shown or nothing.
    static bool WasMadeOverAnother(HttpContext context, City known) =>
        context.Request.Query["version"].ToString() is { Length: > 0 } version && version != known.Version.ToString(CultureInfo.InvariantCulture);

    static bool? IsTable(HttpRequest request)
    {
        var type = request.ContentType?.Split(';')[0].Trim() ?? "";
        if (type.Equals("text/csv", StringComparison.OrdinalIgnoreCase)) return true;
        return type.Equals("application/json", StringComparison.OrdinalIgnoreCase) ? false : null;
    }
}
