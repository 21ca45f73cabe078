using OrleansHub.Grains.Stations;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.Pages;

/// <summary>What the address of a station that is not there answers: what happened as far as is known, and where to go from here.</summary>
internal static class MissingPage
{
    public static Task Answer(HttpContext context, LiveSnapshot snapshot, AppShell shell, PageWords words)
    {
        var city = snapshot.Plan.City;
        var gone = city.Retired.GetValueOrDefault((string)context.Request.RouteValues["id"]!);
        var movedTo = gone?.MovedTo is { } next ? city.Stations.GetValueOrDefault(next) : null;
        var title = gone is null ? words.NoSuchStation : words.Gone(words.Name(gone.Name));
        context.Response.StatusCode = gone is null ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone;
        return PageBody.Missing(context, shell.Put(words.Tag, Head(title), Body(title, movedTo, words)));
    }

    static Html Head(string title) => new Html().Write($"<title>{title}</title>\n<meta name=\"robots\" content=\"noindex\" />\n");

    static Html Body(string title, StationProfile? movedTo, PageWords words)
    {
        var html = new Html().Write($"""
            <main class="unscripted">
            <section class="verdict unknown">
            <h1>{title}</h1>
            <p>{(movedTo is null ? words.NoSuchStationHint : words.MovedTo(words.Name(movedTo.Name), movedTo.Address))}</p>
            </section>
            <p class="actions">
            """);
        if (movedTo is not null) html.Write($"""<a href="/s/{movedTo.Id}">{words.Name(movedTo.Name)}</a> """);
        return html.Write($"""
            <a href="/">{words.Nearby}</a></p>
            </main>
            """);
    }
}
