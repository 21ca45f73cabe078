using OrleansHub.Grains.Hours;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Registry;
using OrleansHub.Silo.Storage;
using OrleansHub.Silo.Storage.Cities;
using OrleansHub.Web.Accounts;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Cities;

/// <summary><c>/api/v1/calendar/{year}</c>: the holidays and make-up workdays of a year, and a place to put them in the form holiday-cn publishes.</summary>
internal sealed class CalendarEndpoint(IStationRegistry registry, CalendarStore calendars, TimeProvider time)
{
    public Task Read(HttpContext context, int year)
    {
        var calendar = registry.City.Calendar;
        var known = calendar.Find(year);
        // What came with the product is one object for as long as it runs.
        var source = known is null ? null : ReferenceEquals(known, ChineseCalendar.BuiltIn.Find(year)) ? "product" : "imported";
        var days = known?.Days.Select(day => new { day.Date, Name = day.IsOff ? calendar.PublicHoliday(day.Date) : calendar.MakeUpWorkday(day.Date), Off = day.IsOff });
        return context.Response.WriteAsJsonAsync(new { Year = year, Source = source, Days = days ?? [], Years = calendar.Years }, CityWire.Json);
    }

    public async Task Put(HttpContext context, int year)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        body.Position = 0;
        try
        {
            var read = CalendarReader.Read(body);
            if (read.Year != year) await CityProblem.NoSuchYear.WriteAsync(context);
            else await Store(context, read);
        }
        catch (CityFileException error)
        {
            await FileProblem.WriteAsync(context, error);
        }
        catch (Exception error) when (error is StorageUnavailableException or StorageBusyException)
        {
            await CityProblem.NotStored.WriteAsync(context, TimeSpan.FromSeconds(2));
        }
    }

    async Task Store(HttpContext context, CalendarYear year)
    {
        var known = registry.City.Calendar.Find(year.Year);
        await calendars.ImportAsync(year, ImportActs.OfCalendar(context.Staff().Name, time.GetUtcNow(), "calendar", known, year));
        await Read(context, year.Year);
    }
}
