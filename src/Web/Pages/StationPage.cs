using OrleansHub.Web.Live;
using OrleansHub.Web.Stations;

namespace OrleansHub.Web.Pages;

/// <summary><c>GET /s/{id}</c>: the page of a station, complete without scripts, taken over by the browser client where they run.</summary>
internal sealed class StationPage(LiveCity city, AppShell shell, PublicAddress address, TimeProvider time)
{
    public Task Answer(HttpContext context)
    {
        var snapshot = city.Current;
        var words = PageLanguage.Of(context.Request);
        var station = snapshot.Plan.FindStation((string)context.Request.RouteValues["id"]!);
        if (station < 0) return MissingPage.Answer(context, snapshot, shell, words);

        // The words for times of day move with the clock, the rest with the station.
        var now = time.GetUtcNow();
        var minute = now.UtcTicks / TimeSpan.TicksPerMinute;
        var url = address.OfStation(context.Request, snapshot.Plan.Stations[station].Id);
        var tag = $"W/\"{snapshot.Epoch}-{snapshot.Plan.City.Version}-{snapshot.Stations[station].Version}-{minute}-{words.Tag}-{shell.Version}\"";
        if (!PageBody.Begin(context, tag)) return Task.CompletedTask;
        var times = new PageTimes(words, snapshot.Plan.City.TimeZone, now);
        var document = new StationDocument(PageStation.Of(snapshot, station), words, times, snapshot.Plan.City.Name, snapshot.Plan.City.Demo);
        var text = shell.Put(words.Tag, document.Head(url, shell.Picture is { } picture ? address.OfFile(context.Request, picture) : null), document.Body());
        return PageBody.Write(context, text);
    }
}
