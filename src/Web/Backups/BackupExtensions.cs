namespace OrleansHub.Web.Backups;

/// <summary>The way to a copy of everything, for administrators.</summary>
public static class BackupExtensions
{
    public static WebApplicationBuilder AddBackups(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<BackupEndpoint>();
        return builder;
    }

    public static WebApplication MapBackups(this WebApplication app)
    {
        var endpoint = app.Services.GetRequiredService<BackupEndpoint>();
        app.MapGet("/api/v1/backup", endpoint.Answer).WithTags("Administration").WithSummary("Everything the hub keeps, in one file that restore takes");
        return app;
    }
}
