using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace OrleansHub.Web.Hosting;

/// <summary>What every address of the hub has in common: limits, logs, and problems instead of bare errors.</summary>
public static class HubHosting
{
    static readonly HubProblem Unexpected = new(500, "unexpected", "Something went wrong here", "It is in the server's log. Try again; if it stays, tell the operator.");
    static readonly HubProblem BadRequest = new(400, "bad-request", "The request cannot be read", "See /openapi/v1.json for what this address takes.");
    static readonly HubProblem NotFound = new(404, "not-found", "There is nothing here", "See /openapi/v1.json for the addresses there are.");
    static readonly HubProblem WrongMethod = new(405, "wrong-method", "This address takes another method", "See the Allow header for those it takes.");

    static readonly HubProblem WrongType = new(415, "content-type", "This content type is not read here", "Send Content-Type: application/json, not compressed.");

    public static WebApplicationBuilder AddHubHosting(this WebApplicationBuilder builder, HubRun run)
    {
        builder.Configuration.AddHub(run);
        builder.Services.AddOptions<HubOptions>().BindConfiguration(HubOptions.Section)
            .Validate(hub => hub.PublicUrl is null || IsWebAddress(hub.PublicUrl), "Hub:PublicUrl must be an address such as https://stations.example.org.")
            .ValidateOnStart();
        builder.Services.AddSingleton(run.Clock ?? TimeProvider.System);
        builder.WebHost.ConfigureKestrel(Limit);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // It would make an activity and a scope for every request, which nobody here reads and which cost as much as reading a count.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        // Each is answered with a problem already; an attacker's garbage does not fill the log.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None);
        if (builder.Configuration.GetValue<bool>("Hub:JsonLogs")) builder.Logging.AddJsonConsole(console => console.UseUtcTimestamp = true);
        else builder.Logging.AddSimpleConsole(console => (console.SingleLine, console.TimestampFormat) = (true, "HH:mm:ss "));
        QuietUntilStarted(builder);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(30));
        return builder;
    }

    public static WebApplication UseHubHosting(this WebApplication app)
    {
        var started = app.Services.GetRequiredService<StartedFlag>();
        app.Lifetime.ApplicationStarted.Register(() => started.Value = true);
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("OrleansHub.Web");
        app.UseKnownProxies();
        app.Use(Protection.Invoke);
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = context => Explain(context, log) });
        app.UseStatusCodePages(context => ProblemOf(context.HttpContext)?.WriteAsync(context.HttpContext) ?? Task.CompletedTask);
        return app;
    }

    static bool IsWebAddress(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    // A start that fails ends with one sentence of ours; the host and the silo would tell the same with a page of stack, and a silo that starts
    // finds its own health unchecked since the machine was switched on.
    static void QuietUntilStarted(WebApplicationBuilder builder)
    {
        var started = new StartedFlag();
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => started.Value && level >= LogLevel.Information);
        // Of a silo only warnings: it tells of its every step. With the dot, because our own names begin alike.
        builder.Logging.AddFilter("Orleans.", level => started.Value && level >= LogLevel.Warning).AddFilter("Polly", LogLevel.Warning);
        builder.Services.AddSingleton(started);
    }

    static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 1 << 20;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 << 10;
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.MaxConcurrentConnections = 20_000;
    }

    static Task Explain(HttpContext context, ILogger log)
    {
        var error = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        // What was set before has been cleared.
        Protection.Apply(context);
        if (error is Microsoft.AspNetCore.Http.BadHttpRequestException bad) return new HubProblem(bad.StatusCode, "bad-request", "The request cannot be read", "Check its headers, its length and its encoding.").WriteAsync(context);
        HostingLog.Failed(log, context.Request.Method, context.Request.Path, error);
        return Unexpected.WriteAsync(context);
    }

    static HubProblem? ProblemOf(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        ? context.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => NotFound,
            StatusCodes.Status405MethodNotAllowed => WrongMethod,
            StatusCodes.Status400BadRequest => BadRequest,
            StatusCodes.Status415UnsupportedMediaType => WrongType,
            _ => null,
        }
        : null;
}

internal sealed class StartedFlag
{
    public volatile bool Value;
}

internal static partial class HostingLog
{
    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed")]
    public static partial void Failed(ILogger logger, string method, string path, Exception? error);
}
