using OrleansHub.Silo;
using OrleansHub.Web.Accounts;
using OrleansHub.Web.Backups;
using OrleansHub.Web.Cities;
using OrleansHub.Web.Demo;
using OrleansHub.Web.Duty;
using OrleansHub.Web.Health;
using OrleansHub.Web.Hosting;
using OrleansHub.Web.Incidents;
using OrleansHub.Web.Ingest;
using OrleansHub.Web.Live;
using OrleansHub.Web.Metrics;
using OrleansHub.Web.Pages;
using OrleansHub.Web.Reporting;
using OrleansHub.Web.RiderReports;
using OrleansHub.Web.Stations;

namespace OrleansHub.Web;

/// <summary>The table of contents.</summary>
public static class Program
{
    public static Task<int> Main(string[] args) => CommandLine.RunAsync(args);

    /// <summary>The whole hub, ready to start.</summary>
    public static WebApplication Build(HubRun run)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.AddHubHosting(run);
        builder.AddHubSilo();
        builder.AddAccounts();
        builder.AddReadings();
        builder.AddLiveCity();
        builder.AddPublicReads();
        builder.AddRiderReports();
        builder.AddReporting();
        builder.AddDuty();
        builder.AddIncidents();
        builder.AddCities();
        builder.AddBackups();
        builder.AddPages();
        builder.AddMetrics();
        builder.AddDemoTraffic();
        run.Customise?.Invoke(builder);

        var app = builder.Build();
        app.UseHubHosting();
        app.UseAccess();
        app.MapAccounts();
        app.MapReadings();
        app.MapPublicReads();
        app.MapRiderReports();
        app.MapReporting();
        app.MapDuty();
        app.MapIncidents();
        app.MapCities();
        app.MapBackups();
        app.MapLiveHub();
        app.MapHealth();
        app.MapMetrics();
        app.MapPages();
        return app;
    }
}
