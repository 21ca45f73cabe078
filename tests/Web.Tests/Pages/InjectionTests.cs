using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Tests.Pages;

/// <summary>Whatever a city file says is text on a page: the tags and attributes are those of a harmless station.</summary>
public partial class InjectionTests
{
    const int Stations = 500;

    static readonly string[] Seeds =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "</title><script>alert(1)</script>", "</main></div><iframe src=//evil>",
        "<!--", "-->", "]]>", "<![CDATA[", "&lt;script&gt;", "&#x3c;script&#x3e;", "&quot;onload=alert(1)", "javascript:alert(1)", "data:text/html,<script>", "`${alert(1)}`",
        "{{7*7}}", "<svg/onload=alert(1)>", "</style><script>", "</noscript><script>", "\u2028<b>\u2029", "\u202e<b>gnp", "\0<b>", "\uFFFE<b>", "\uD800<b>", "\"\r\nSet-Cookie: a=b\r\n\r\n<b>",
        "<meta http-equiv=refresh content=0>", "<base href=//evil>", "\" http-equiv=\"refresh\" content=\"0;url=//evil", "＜script＞", "<a href=\"javascript:1\">", "%3Cscript%3E", "+ADw-script+AD4-",
    ];

    [Fact]
    public async Task Five_hundred_hostile_stations_are_inert()
    {
        await using var hub = await HubHost.StartAsync(City());
        var (page, poster) = (Skeleton(await Get(hub, "/s/s-0")), Skeleton(await Get(hub, "/s/s-0/poster")));

        for (var number = 1; number <= Stations; number++)
        {
            var hostile = await Get(hub, $"/s/s-{number}");
            Skeleton(hostile).ShouldBe(page, Payload(number));
            Skeleton(await Get(hub, $"/s/s-{number}/poster")).ShouldBe(poster, Payload(number));
            if (IsPlain(Payload(number))) WebUtility.HtmlDecode(hostile).ShouldContain($"<h1>{Payload(number)}</h1>");
        }
    }

    // A text with what a browser would take for a tag in it; the values of attributes are left out, for they are texts too.
    static string Skeleton(string page) => string.Concat(Tag().Matches(page).Select(tag => Value().Replace(tag.Value, "=\"\"")));

    static string Payload(int number) => number == 0 ? "harmless" : number <= Seeds.Length ? Seeds[number - 1] : Mixed(number);

    // Two of them, one within the other.
    static string Mixed(int number)
    {
        var (outer, inner) = (Seeds[number % Seeds.Length], Seeds[number * 7 % 31]);
        var at = number % (outer.Length + 1);
        return outer[..at] + inner + outer[at..];
    }

    // What is not may come out as the replacement character.
    static bool IsPlain(string text) => text.All(letter => letter is >= ' ' and < '\x7f');

    static async Task<string> Get(HubHost hub, string path) => await hub.Client.GetStringAsync(new Uri(path, UriKind.Relative));

    static City City()
    {
        var city = TestCity.Of(1);
        return city with { Stations = Enumerable.Range(0, Stations + 1).Select(number => Hostile(city.Stations["s-0"], number)).ToImmutableDictionary(station => station.Id) };
    }

    static StationProfile Hostile(StationProfile station, int number)
    {
        var text = Payload(number);
        return station with
        {
            Id = $"s-{number}",
            Name = new(text, text),
            Address = text,
            Phone = text,
            Hours = text,
            Zones = [station.Zones[0] with { Name = new(text, text) }, station.Zones[1] with { Name = new(text, text), Hours = text + " " }, station.Zones[2]],
            Kiosks = [station.Kiosks[0] with { Name = new(text, text) }],
            Amenities = [text],
        };
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("=\"[^\"]*\"")]
    private static partial Regex Value();
}
