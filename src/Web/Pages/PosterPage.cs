using OrleansHub.Grains.Stations;
using OrleansHub.Web.Live;

namespace OrleansHub.Web.Pages;

/// <summary><c>GET /s/{id}/poster</c>: a sheet of A4 to put up at the door, in both languages, with the address of the station's page as a QR code.</summary>
internal sealed class PosterPage(LiveCity city, PublicAddress address, AppShell shell)
{
    public Task Answer(HttpContext context)
    {
        var snapshot = city.Current;
        var words = PageLanguage.Of(context.Request);
        var station = snapshot.Plan.FindStation((string)context.Request.RouteValues["id"]!);
        if (station < 0) return MissingPage.Answer(context, snapshot, shell, words);

        var url = address.OfStation(context.Request, snapshot.Plan.Stations[station].Id);
        if (!PageBody.Begin(context, $"W/\"{snapshot.Epoch}-{snapshot.Plan.City.Version}-{Fingerprint(url)}-{words.Tag}\"")) return Task.CompletedTask;
        return PageBody.Write(context, Document(PageStation.Of(snapshot, station), url, words, snapshot.Plan.City.Name, snapshot.Plan.City.Demo).ToString());
    }

    static Html Document(PageStation station, string url, PageWords words, LocalName city, bool demo)
    {
        var (zh, en) = (PageWords.Chinese, PageWords.English);
        var code = QrSvg.Of(url);
        var html = new Html();
        html.Write($"""
            <!doctype html>
            <html lang="{words.Tag}">
            <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>{words.Name(station.Name)}</title>
            <link rel="icon" href="/icon.svg" type="image/svg+xml" />
            <link rel="stylesheet" href="/poster.css" />
            <script type="module" src="/poster.js"></script>
            </head>
            <body>
            <nav class="screen"><button type="button" hidden>{words.Print}</button> <a href="/s/{station.Id}">{words.Name(station.Name)}</a></nav>
            <main lang="{zh.Tag}">
            """);
        if (demo) html.Write($"""<p class="demo">{zh.DemoPoster}<span lang="en">{en.DemoPoster}</span></p>""");
        html.Write($"""
            <header>
            <p>{zh.Name(city)}</p>
            <h1>{zh.Name(station.Name)}</h1>
            """);
        if (station.Name.En is { } english) html.Write($"""<p class="second" lang="en">{english}</p>""");
        html.Write($"""
            </header>
            <section class="hours">
            <div><h2>{zh.Hours}</h2>
            """);
        foreach (var line in StationDocument.HoursLines(station, zh)) html.Write($"<p>{line}</p>");
        html.Write($"""</div><div class="second" lang="en"><h2>{en.Hours}</h2>""");
        foreach (var line in StationDocument.HoursLines(station, en)) html.Write($"<p>{line}</p>");
        html.Write($"""
            </div>
            </section>
            <section class="scan">
            <svg viewBox="0 0 {code.Size} {code.Size}" role="img" aria-label="{url}"><path d="{code.Path}" /></svg>
            <div>
            <p class="lead">{zh.PosterLead}</p>
            <p>{zh.PosterHint}</p>
            <p>{zh.PosterReport}</p>
            <div class="second" lang="en"><p>{en.PosterLead}</p><p>{en.PosterHint}</p><p>{en.PosterReport}</p></div>
            </div>
            </section>
            <footer>
            <p class="url">{url}</p>
            <p>{string.Join("  ·  ", new[] { station.Address, station.Phone }.Where(part => !string.IsNullOrEmpty(part)))}</p>
            </footer>
            </main>
            </body>
            </html>
            """);
        return html;
    }

    static string Fingerprint(string url) => $"{string.GetHashCode(url, StringComparison.Ordinal):x}";
}
