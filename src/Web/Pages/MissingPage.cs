namespace OrleansHub.Web.Pages;

/// <summary>What the address of a station that is not there answers: what may have happened, and where to go from here.</summary>
internal static class MissingPage
{
    public static Html Head(PageWords words) => new Html().Write($"<title>{words.NoSuchStation}</title>\n<meta name=\"robots\" content=\"noindex\" />\n");

    public static Html Body(PageWords words) => new Html().Write($"""
        <main class="plain">
        <section class="verdict unknown">
        <h1>{words.NoSuchStation}</h1>
        <p>{words.NoSuchStationHint}</p>
        </section>
        <p class="actions"><a href="/">{words.Nearby}</a></p>
        </main>
        """);
}
