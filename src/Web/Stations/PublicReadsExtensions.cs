using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrleansHub.Web.History;
using OrleansHub.Web.Hosting;
using OrleansHub.Web.Hours;
using OrleansHub.Web.Live;
using OrleansHub.Web.Stations.Description;

namespace OrleansHub.Web.Stations;

/// <summary>The public reads of <c>/api/v1</c>: no login, open to every origin, described in /openapi/v1.json.</summary>
public static class PublicReadsExtensions
{
    const string Cors = "public-reads";

    public static WebApplicationBuilder AddPublicReads(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddCors(cors => cors.AddPolicy(Cors, policy => policy
            .AllowAnyOrigin().WithMethods("GET", "HEAD").AllowAnyHeader().WithExposedHeaders("ETag").SetPreflightMaxAge(TimeSpan.FromDays(1))));
        services.AddSingleton<CompressedList>();
        services.AddSingleton<CityRead>();
        services.AddSingleton<StationsRead>();
        services.AddSingleton<StationRead>();
        services.AddSingleton<NearbyRead>();
        services.AddSingleton<AreaRead>();
        services.AddSingleton<HoursRead>();
        services.AddSingleton<HistoryRead>();
        services.AddSingleton<PublicHistory>();
        services.AddSingleton<PendingHistory>();
        services.AddSingleton<DayCurves>();
        services.TryAddSingleton<ICityHours, StoredHours>();
        services.AddSingleton<AreaHours>();
        services.AddSingleton<AreaHoursRead>();
        services.TryAddSingleton<ICurves, StoredCurves>();
        services.AddApiDescription();
        return builder;
    }

    public static WebApplication MapPublicReads(this WebApplication app)
    {
        app.UseCors();
        var reads = app.MapGroup("/api/v1").RequireCors(Cors).WithTags("Public reads");
        Map<CityRead, CityBody>(reads, "/city", read => read.Answer, "The city and its sum");
        Map<StationsRead, StationsBody>(reads, "/stations", read => read.Answer, "All stations, or those that pass every filter given",
            ReadParameter.Area, ReadParameter.Box, ReadParameter.Open, ReadParameter.Amenity, ReadParameter.Kind, ReadParameter.Text);
        Map<StationRead, StationDetailBody>(reads, "/stations/{id}", read => read.Answer, "One station with its services, today's curve and the usual one", ReadParameter.Station);
        // A group of its own: asked so often that it is answered right after routing, which no policy of the framework can stand before.
        var often = app.MapGroup("/api/v1").WithTags("Public reads");
        often.ShortCircuit();
        often.MapMethods("/nearby", [HttpMethods.Options], NearbyRead.Preflight).ExcludeFromDescription();
        Map<NearbyRead, NearbyBody>(often, "/nearby", read => read.Answer, "The nearest stations, nearest first",
            ReadParameter.Lat, ReadParameter.Lon, ReadParameter.Limit, ReadParameter.Open, ReadParameter.Amenity, ReadParameter.Radius, ReadParameter.Speed);
        Map<AreaRead, AreaBody>(reads, "/areas/{code}", read => read.Answer, "An area, its children and its stations", ReadParameter.AreaCode);
        Map<AreaHoursRead, AreaHoursBody>(reads, "/areas/{code}/hours", read => read.Answer, "Visits and mean people of an area, hour by hour: some days, today, the usual day",
            ReadParameter.AreaCode, ReadParameter.FirstDay, ReadParameter.LastDay);
        Map<HoursRead, HoursBody>(reads, "/hours", read => read.Answer, "What a timetable means: in words, and when it is open",
            ReadParameter.Value, ReadParameter.HoursFrom, ReadParameter.HoursTo);
        Map<HistoryRead, HistoryBody>(reads, "/stations/{id}/history", read => read.Answer, "What a station was like, zone by zone, as JSON or CSV",
            ReadParameter.Station, ReadParameter.From, ReadParameter.To, ReadParameter.Step, ReadParameter.Format);
        app.MapApiDescription();
        return app;
    }

    // A request delegate and not a bound method: nearby is asked often, and reads its parameters with less ado than the framework.
    static void Map<TRead, TBody>(RouteGroupBuilder reads, string pattern, Func<TRead, RequestDelegate> answer, string summary, params ReadParameter[] parameters)
        where TRead : notnull
    {
        var read = ((IEndpointRouteBuilder)reads).ServiceProvider.GetRequiredService<TRead>();
        var handler = answer(read);
        reads.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], handler)
            .WithMetadata(handler.Method).WithMetadata([.. parameters])
            .WithName(typeof(TRead).Name).WithSummary(summary)
            .WithMetadata(
                new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(TBody), [PublicBody.Json]),
                new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified, typeof(void)))
            .WithMetadata(HubProblem.Refusals(400, 404));
    }
}
