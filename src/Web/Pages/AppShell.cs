using System.Text.RegularExpressions;

namespace OrleansHub.Web.Pages;

/// <summary>
/// The document of the built browser client, into which a page is put: where scripts run the client takes it over, where they do not it stays.
/// Without a client it is a bare document.
/// </summary>
internal sealed partial class AppShell
{
    const string PictureName = "icon-512.png";

    const string Bare = """
        <!doctype html>
        <html lang="zh-CN"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" /><title></title></head>
        <body><div id="app"></div></body></html>
        """;

    readonly string beforeLanguage;
    readonly string beforeTitle;
    readonly string beforeApp;
    readonly string afterApp;

    AppShell(string document, string? picture)
    {
        Picture = picture;
        var parts = Shape().Match(document);
        if (!parts.Success) parts = Shape().Match(Bare);
        (beforeLanguage, beforeTitle, beforeApp, afterApp) = (parts.Groups[1].Value, parts.Groups[2].Value, parts.Groups[3].Value, parts.Groups[4].Value);
        Version = $"{string.GetHashCode(document, StringComparison.Ordinal):x}";
    }

    /// <summary>Another one for every build of the client.</summary>
    public string Version { get; }

    /// <summary>A file that a chat can show beside a link; it takes no SVG.</summary>
    public string? Picture { get; }

    public static AppShell From(IWebHostEnvironment environment)
    {
        var files = environment.WebRootFileProvider;
        var picture = files.GetFileInfo(PictureName).Exists ? PictureName : null;
        var file = files.GetFileInfo("index.html");
        if (!file.Exists) return new(Bare, picture);
        using var reader = new StreamReader(file.CreateReadStream());
        return new(reader.ReadToEnd(), picture);
    }

    /// <summary>The document with a language, with what belongs into the head (the title among it), and with a body for whoever runs no script.</summary>
    public string Put(string language, Html head, Html body) =>
        new Html().Raw(beforeLanguage).Write($"{language}").Raw(beforeTitle).Raw(head.ToString()).Raw(beforeApp).Raw(body.ToString()).Raw(afterApp).ToString();

    [GeneratedRegex("""^(.*?<html lang=")[^"]*(".*?)<title>.*?</title>(.*?<div id="app">)(.*)$""", RegexOptions.Singleline)]
    private static partial Regex Shape();
}
