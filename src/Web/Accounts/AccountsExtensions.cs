using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using OrleansHub.Silo.Storage.Accounts;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Accounts;

/// <summary>Lets staff sign in, and holds every route to the access table.</summary>
public static class AccountsExtensions
{
    const string TokenHeader = "X-CSRF-Token";

    public static WebApplicationBuilder AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.AddDataKeys();
        services.AddOptions<SessionOptions>().BindConfiguration(SessionOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SessionOptions>, SessionOptionsCheck>();
        var cookies = services.AddAuthentication();
        AddCookie(cookies, SessionCookie.Plain, "orleanshub", CookieSecurePolicy.None);
        AddCookie(cookies, SessionCookie.Secure, "__Host-orleanshub", CookieSecurePolicy.Always);
        services.AddAntiforgery(options =>
        {
            options.HeaderName = TokenHeader;
            options.SuppressReadingTokenFromFormBody = true;
            // The content security policy says it.
            options.SuppressXFrameOptionsHeader = true;
            Harden(options.Cookie, "orleanshub-csrf", CookieSecurePolicy.SameAsRequest);
        });
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddSingleton<Passwords>();
        services.AddSingleton<SessionCookie>();
        services.AddSingleton<OwnPages>();
        services.AddSingleton<MeRead>();
        services.AddSingleton<SessionEndpoint>();
        return builder;
    }

    /// <summary>Behind it, only those the table admits.</summary>
    public static WebApplication UseAccess(this WebApplication app)
    {
        // The host would put its authentication in front of every route, public reads too; the gate asks for cookies where the table says so.
        ((IApplicationBuilder)app).Properties["__AuthenticationMiddlewareSet"] = true;
        app.UseMiddleware<AccessGate>();
        return app;
    }

    public static WebApplication MapAccounts(this WebApplication app)
    {
        var session = app.Services.GetRequiredService<SessionEndpoint>();
        Map(app, "POST", "/api/v1/session", session.SignIn, "Sign in: sets the cookie of a session", typeof(SessionEndpoint.Credentials), typeof(MeBody), 400, 401, 415, 429);
        Map(app, "DELETE", "/api/v1/session", session.SignOut, "Sign out: ends the session", null, null, 401, 403);
        Map(app, "GET", "/api/v1/me", app.Services.GetRequiredService<MeRead>().Answer, "Who is signed in, and the token for writes", null, typeof(MeBody), 401);
        return app;
    }

    static void Map(WebApplication app, string method, string pattern, RequestDelegate handler, string summary, Type? body, Type? answer, params int[] refusals)
    {
        var route = app.MapMethods(pattern, [method], handler)
            .WithMetadata(handler.Method)
            .WithMetadata(new ProducesResponseTypeMetadata(answer is null ? StatusCodes.Status204NoContent : StatusCodes.Status200OK, answer ?? typeof(void), ["application/json"]))
            .WithMetadata([.. refusals.Select(status => new ProducesResponseTypeMetadata(status, typeof(ProblemDetails), [HubProblem.ContentType]))])
            .WithTags("Accounts").WithSummary(summary);
        if (body is not null) route.WithMetadata(new AcceptsMetadata(["application/json"], body));
    }

    static void AddCookie(AuthenticationBuilder cookies, string scheme, string name, CookieSecurePolicy secure) => cookies.AddCookie(scheme, options =>
    {
        Harden(options.Cookie, name, secure);
        // The store lengthens sessions and ends them; the cookie says only which one it is.
        options.SlidingExpiration = false;
    });

    static void Harden(CookieBuilder cookie, string name, CookieSecurePolicy secure) =>
        (cookie.Name, cookie.HttpOnly, cookie.SameSite, cookie.Path, cookie.SecurePolicy, cookie.IsEssential) = (name, true, SameSiteMode.Strict, "/", secure, true);
}
