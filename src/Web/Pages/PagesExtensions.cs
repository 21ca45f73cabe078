using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Pages;

/// <summary>Pages the server writes itself, the station for whoever runs no script and its poster, and those the browser draws.</summary>
public static class PagesExtensions
{
    public static WebApplicationBuilder AddPages(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(provider => AppShell.From(provider.GetRequiredService<IWebHostEnvironment>()));
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<StationPage>();
        services.AddSingleton<PosterPage>();
        return builder;
    }

    public static WebApplication MapPages(this WebApplication app)
    {
        Map(app, "/s/{id}", app.Services.GetRequiredService<StationPage>().Answer);
        Map(app, "/s/{id}/poster", app.Services.GetRequiredService<PosterPage>().Answer);
        app.MapBrowser();
        return app;
    }

    static void Map(WebApplication app, string pattern, RequestDelegate answer) =>
        app.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], answer).ExcludeFromDescription();
}
