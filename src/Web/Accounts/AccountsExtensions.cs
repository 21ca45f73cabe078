using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OrleansHub.Silo.Storage.Accounts;

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
        services.AddOptions<AttemptOptions>().BindConfiguration(AttemptOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AttemptOptions>, AttemptOptionsCheck>();
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddSingleton<Passwords>();
        services.AddSingleton<SessionCookie>();
        services.AddSingleton<OwnPages>();
        services.AddSingleton<MeRead>();
        services.AddSingleton<Attempts>();
        services.AddSingleton<PasswordDoor>();
        services.AddSingleton<OwnPasswordEndpoint>();
        services.AddSingleton<SessionEndpoint>();
        services.AddSingleton<SetupToken>();
        services.AddSingleton<SetupEndpoint>();
        services.AddSingleton<UsersEndpoint>();
        services.AddSingleton<SessionsEndpoint>();
        services.AddSingleton<KeysEndpoint>();
        services.AddSingleton<AuditRead>();
        services.AddHostedService<SetupLink>();
        services.AddHostedService<SessionWatch>();
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

    static void AddCookie(AuthenticationBuilder cookies, string scheme, string name, CookieSecurePolicy secure) => cookies.AddCookie(scheme, options =>
    {
        Harden(options.Cookie, name, secure);
        // The store lengthens sessions and ends them; the cookie says only which one it is.
        options.SlidingExpiration = false;
    });

    static void Harden(CookieBuilder cookie, string name, CookieSecurePolicy secure) =>
        (cookie.Name, cookie.HttpOnly, cookie.SameSite, cookie.Path, cookie.SecurePolicy, cookie.IsEssential) = (name, true, SameSiteMode.Strict, "/", secure, true);
}
