using System.Globalization;
using OrleansHub.Grains.Hours;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Pages;

/// <summary>A station's page for whoever runs no script: a reader, a search engine, the preview in a chat.</summary>
internal sealed class StationDocument(PageStation station, PageWords words, PageTimes times, LocalName city, bool demo)
{
    readonly PageVerdict verdict = PageVerdict.Of(station, words, times);

    string Name => words.Name(station.Name);

    /// <summary>Title, description and what a chat shows of the link; <paramref name="url"/> and <paramref name="image"/> are absolute.</summary>
    public Html Head(string url, string? image)
    {
        var title = demo ? words.Facts(Name, words.Demo) : Name;
        var head = new Html().Write($"""
            <title>{title}</title>
            <meta name="description" content="{Description}" />
            <link rel="canonical" href="{url}" />
            <meta property="og:type" content="website" />
            <meta property="og:site_name" content="{words.Name(city)}" />
            <meta property="og:locale" content="{words.Locale}" />
            <meta property="og:title" content="{title}" />
            <meta property="og:description" content="{Description}" />
            <meta property="og:url" content="{url}" />
            <meta name="twitter:card" content="summary" />

            """);
        return image is null ? head : head.Write($"<meta property=\"og:image\" content=\"{image}\" />\n");
    }

    public Html Body()
    {
        var html = new Html();
        html.Write($"""
            <main class="unscripted">
            <p class="top"><a href="/">{words.Nearby}</a>
            """);
        if (demo) html.Write($"""<span class="demo">{words.Demo}</span>""");
        html.Write($"""
            <a hreflang="{words.OtherTag}" lang="{words.OtherTag}" href="?lang={words.OtherTag}">{words.Other}</a></p>
            <h1>{Name}</h1>
            <p class="address">{station.Address}</p>
            <section class="verdict {verdict.Look}">
            <h2>{verdict.Sentence}</h2>
            <p>{verdict.More}</p>
            <ul>
            """);
        foreach (var fact in Facts()) html.Write($"<li>{fact}</li>");
        html.Write($"""
            </ul>
            </section>
            <p class="actions">
            """);
        Actions(html);
        html.Write($"""
            </p>
            <h2>{words.Hours}</h2>
            """);
        foreach (var line in HoursLines(station, words)) html.Write($"<p>{line}</p>");
        Zones(html);
        Kiosks(html);
        Amenities(html);
        return html.Write($"""
            <p class="more"><a href="/s/{station.Id}/poster">{words.Poster}</a></p>
            <noscript><p class="more">{words.NoScript}</p></noscript>
            </main>
            """);
    }

    string Description => (demo ? words.Demo + words.Stop : "")
        + string.Join(words.Stop, new[] { Sentence, OpenLine, string.Join(words.Comma, HoursLines(station, words)), station.Address }.Where(part => !string.IsNullOrEmpty(part)))
        + words.Stop.TrimEnd();

    string Sentence => (verdict.More is { } more ? verdict.Sentence + words.Comma + more : verdict.Sentence) + (AsOf is { } asOf ? words.Aside(asOf) : "");

    string? AsOf => station.AsOf is { } at ? words.AsOf(times.Moment(at)) : null;

    string? OpenLine => station switch
    {
        { Open: OpenState.Open, NextChange: { } next } => words.OpenNow + words.Comma + words.Until(times.Moment(next)),
        { Open: OpenState.Open } => words.OpenNow,
        _ => null,
    };

    IEnumerable<string> Facts()
    {
        if (OpenLine is { } open) yield return open;
        if (station.Notice?.Reason is { } reason) yield return reason;
        if (station.Open != OpenState.Closed) yield return station.Evidence is { } proof ? words.Evidence(proof.Kind, times.Moment(proof.At)) : words.NoEvidence;
        if (AsOf is { } asOf) yield return asOf;
    }

    void Actions(Html html)
    {
        if (station.Phone is { Length: > 0 } phone) html.Write($"""<a href="tel:{Digits(phone)}">{words.Call} {phone}</a> """);
        var (lat, lon, name) = (Degrees(station.Lat), Degrees(station.Lon), Uri.EscapeDataString(Name));
        html.Write($"""<a href="geo:{lat},{lon}?q={lat},{lon}({name})">{words.Map}</a> """);
        // The one map here that converts positions itself.
        html.Write($"""<a rel="noopener noreferrer" href="https://uri.amap.com/marker?position={lon},{lat}&amp;coordinate=wgs84&amp;name={name}">{words.Amap}</a>""");
    }

    void Zones(Html html)
    {
        if (station.Zones.Length == 0) return;
        html.Write($"<h2>{words.Zones}</h2><ul>");
        foreach (var zone in station.Zones) html.Write($"<li><span>{ZoneName(zone)}</span> {ZoneState(zone)}</li>");
        html.Write($"</ul>");
    }

    string ZoneName(PageZone zone) => zone.Name is { } name ? words.Name(name) : zone.Id;

    string ZoneState(PageZone zone)
    {
        if (zone.Private) return words.PrivateZone;
        var open = zone.Open switch { OpenState.Open => words.OpenNow, OpenState.Closed => words.ClosedNow, _ => null };
        var count = zone.Open == OpenState.Closed ? null : PageVerdict.Count(zone, words);
        return (open, count) switch { ({ }, { }) => words.Facts(open, count), _ => open ?? count ?? words.Level(zone.Level) };
    }

    void Kiosks(Html html)
    {
        if (station.Kiosks.Length == 0) return;
        html.Write($"<h2>{words.Kiosks}</h2><ul>");
        foreach (var kiosk in station.Kiosks) html.Write($"<li><span>{(kiosk.Name is { } name ? words.Name(name) : kiosk.Id)}</span> {words.Kiosk(kiosk.Status)}</li>");
        html.Write($"</ul>");
    }

    void Amenities(Html html)
    {
        if (station.Amenities.Count == 0) return;
        html.Write($"<h2>{words.Amenities}</h2><ul>");
        foreach (var (amenity, state) in station.Amenities) html.Write($"<li><span>{words.Amenity(amenity)}</span> {words.AmenityState(state)}</li>");
        html.Write($"</ul>");
    }

    /// <summary>When it is open, in words: the station, then the zones that differ from it.</summary>
    public static IEnumerable<string> HoursLines(PageStation station, PageWords words)
    {
        if (station.Hours is null && station.Zones.All(zone => zone.Hours is null)) yield return words.HoursNotGiven;
        if (station.Hours is { } hours) yield return InWords(hours, words);
        foreach (var zone in station.Zones)
        {
            if (zone is { Private: false, Hours: { } own } && own != station.Hours) yield return words.OfZone(zone.Name is { } name ? words.Name(name) : zone.Id, InWords(own, words));
        }
    }

    static string InWords(string value, PageWords words) => OpeningHours.TryParse(value, out var hours, out _) ? words.Name(hours.Text) : value;

    static string Digits(string phone) => string.Concat(phone.Where(letter => char.IsAsciiDigit(letter) || letter == '+'));

    static string Degrees(double degrees) => degrees.ToString("0.######", CultureInfo.InvariantCulture);
}
