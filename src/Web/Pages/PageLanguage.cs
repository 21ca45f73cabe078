namespace OrleansHub.Web.Pages;

/// <summary>The language of a page: <c>?lang=</c>, else what the browser prefers of Chinese and English, else Chinese.</summary>
internal static class PageLanguage
{
    public static PageWords Of(HttpRequest request) => (string?)request.Query["lang"] switch
    {
        "en" => PageWords.English,
        "zh" or "zh-CN" => PageWords.Chinese,
        _ => Prefers(request),
    };

    static PageWords Prefers(HttpRequest request)
    {
        if (request.Headers.AcceptLanguage.Count == 0) return PageWords.Chinese;
        var (chinese, english) = (0d, 0d);
        foreach (var language in request.GetTypedHeaders().AcceptLanguage)
        {
            var weight = language.Quality ?? 1;
            if (Speaks(language.Value, "zh")) chinese = Math.Max(chinese, weight);
            else if (Speaks(language.Value, "en")) english = Math.Max(english, weight);
        }
        return english > chinese ? PageWords.English : PageWords.Chinese;
    }

    static bool Speaks(Microsoft.Extensions.Primitives.StringSegment tag, string language) =>
        tag.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (tag.Length == language.Length || tag[language.Length] == '-');
}
