using Microsoft.AspNetCore.Mvc;
using OrleansHub.Grains.Stations;
using OrleansHub.Web.Accounts;

namespace OrleansHub.Web.Cities;

/// <summary>What an administrator does with the city: its stations, its calendar, whole files of both.</summary>
public static class CitiesExtensions
{
    public static WebApplicationBuilder AddCities(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ImportRun>().AddSingleton<ImportEndpoint>().AddSingleton<StationEdit>().AddSingleton<CalendarEndpoint>();
        return builder;
    }

    public static WebApplication MapCities(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1").WithTags("Administration");
        var (import, edit, calendar) = (app.Services.GetRequiredService<ImportEndpoint>(), app.Services.GetRequiredService<StationEdit>(), app.Services.GetRequiredService<CalendarEndpoint>());
        api.MapPost("/import", import.Answer).WithMetadata(new RequestSizeLimitAttribute(ImportEndpoint.MostBytes))
            .WithSummary("Import a city, a table of stations or a year of holidays, or see what that would change");
        api.MapGet("/profiles", (HttpContext context, IStationRegistry registry) => context.Response.WriteAsJsonAsync(ProfileList.Of(registry.City, context.Staff()), CityWire.Json))
            .WithSummary("Every area, and every station of the own part of the city in a line");
        api.MapGet("/stations/{id}/profile", edit.Read).WithSummary("A station as the city file has it");
        api.MapPut("/stations/{id}", edit.Put).WithSummary("Change a station, or add one");
        api.MapGet("/calendar/{year:int}", calendar.Read).WithSummary("The holidays and make-up workdays of a year");
        api.MapPut("/calendar/{year:int}", calendar.Put).WithSummary("Put a year of holidays, in the form holiday-cn publishes");
        return app;
    }
}
