using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrleansHub.Web.Accounts;
using OrleansHub.Web.Hosting;
using OrleansHub.Web.Live.Push;
using OrleansHub.Web.Tests.Live;

namespace OrleansHub.Web.Tests.Accounts;

/// <summary>Every route and hub method there is × everybody who may knock: each cell as the access table says. The table of routes is read from the running hub.</summary>
public sealed class AccessMatrixTests : IAsyncLifetime
{
    const string Behind = "let through";
    static readonly string[] Refusals = ["not-signed-in", "wrong-role", "not-found", "out-of-scope", "antiforgery", "origin", "closed", "no-key"];

    HubHost hub = null!;
    Caller[] callers = [];

    public async Task InitializeAsync()
    {
        // No handler runs: who would get to one is told so.
        hub = await HubHost.StartAsync(
            settings: new() { ["Reports:Burst"] = "1000" },
            finish: app => app.Use((context, next) => context.Request.Headers.ContainsKey("X-Matrix") ? context.Response.WriteAsync(Behind) : next(context)));
        callers =
        [
            new("anonymous", hub.Browser()),
            new("device", await hub.DeviceOf(TestCity.Code)) { HasKey = true },
            await Staff("duty in scope", Role.Duty, "s-0", covers: true),
            await Staff("duty out of scope", Role.Duty, "s-1", covers: false),
            await Staff("manager in scope", Role.Manager, TestCity.District1, covers: true),
            await Staff("manager out of scope", Role.Manager, TestCity.District2, covers: false),
            await Staff("admin", Role.Admin, TestCity.Code, covers: true),
            await Staff("admin out of scope", Role.Admin, TestCity.District2, covers: false),
        ];
        foreach (var caller in callers) caller.Client.DefaultRequestHeaders.Add("X-Matrix", "1");
    }

    public async Task DisposeAsync()
    {
        foreach (var caller in callers) caller.Client.Dispose();
        await hub.DisposeAsync();
    }

    [Fact]
    public void Every_route_and_every_hub_method_has_its_row()
    {
        Endpoints().Where(endpoint => AccessTable.Find(endpoint) is null).Select(endpoint => endpoint.DisplayName).ShouldBeEmpty();
        typeof(LiveHub).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(method => method.Name)
            .ShouldBe(AccessTable.HubMethods, ignoreOrder: true);
    }

    [Fact]
    public void Every_row_has_its_route()
    {
        // Pages are there once the browser's part is built; their rows are made of the list their routes are made of.
        var pages = Browser.Pages.ToHashSet();

        AccessTable.Routes.Where(row => !pages.Contains(row.Pattern)).Except(Rows()).Select(row => $"{row.Method} {row.Pattern}").ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_cell_is_as_the_table_says()
    {
        var (cells, wrong) = (0, new List<string>());
        foreach (var row in Rows())
        {
            foreach (var caller in callers)
            {
                var (expected, answered) = (Expected(row, caller), await Ask(caller.Client, row));
                cells++;
                if (answered != expected) wrong.Add($"{row.Method} {row.Pattern}, {caller.Name}: {answered} instead of {expected}");
            }
        }

        wrong.ShouldBeEmpty();
        cells.ShouldBeGreaterThan(250);
    }

    [Fact]
    public async Task Every_write_of_staff_needs_the_token_and_every_write_of_a_browser_pages_of_ours()
    {
        var admin = callers.Single(caller => caller.Name == "admin").Client;
        admin.DefaultRequestHeaders.Remove("X-CSRF-Token");
        using var foreign = hub.Browser();
        foreign.DefaultRequestHeaders.Add("X-Matrix", "1");
        foreign.DefaultRequestHeaders.Add("Origin", "https://evil.example");
        var wrong = new List<string>();

        foreach (var row in Rows().Where(row => row is { IsRead: false, Door: not Door.Device }))
        {
            if (row.Door == Door.Staff && await Ask(admin, row) is var untokened and not "antiforgery") wrong.Add($"{row}: {untokened}");
            if (await Ask(foreign, row) is var forged and not "origin") wrong.Add($"{row}: {forged}");
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_method_of_the_hub_answers_whom_the_table_says()
    {
        foreach (var caller in callers)
        {
            var headers = caller.Client.DefaultRequestHeaders;
            await using var client = await HubClient.Connect(hub.Address, options =>
            {
                options.Cookies = caller.Cookies;
                if (headers.Authorization is { } key) options.SetRequestHeader("Authorization", key.ToString());
            });

            foreach (var method in AccessTable.HubMethods)
            {
                object?[] arguments = method == "Watch" ? [new { station = "s-0" }] : [];
                (await client.Invoke(method, arguments)).Error.ShouldBeNull($"{method}, {caller.Name}");
            }
            (await client.Invoke("Recount", "s-0")).Error.ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task A_station_that_does_not_exist_is_told_apart_only_by_who_has_the_whole_city()
    {
        foreach (var row in Rows().Where(row => row.Scope == ScopeKind.Station && row.Admits(Role.Admin)))
        {
            var unknown = row with { Pattern = row.Pattern.Replace("{id}", "no-such", StringComparison.Ordinal) };

            (await Ask(callers.Single(caller => caller.Name == "admin").Client, unknown)).ShouldBe(Behind);
            (await Ask(callers.Single(caller => caller.Name == "admin out of scope").Client, unknown)).ShouldBe(row.IsRead ? "not-found" : "out-of-scope");
        }
    }

    IEnumerable<RouteEndpoint> Endpoints() => hub.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    List<AccessRow> Rows() => [.. Endpoints().Select(endpoint => AccessTable.Find(endpoint)!).Distinct()];

    static string Expected(AccessRow row, Caller caller) => row.Door switch
    {
        Door.Everyone or Door.Recognised => Behind,
        Door.Device => caller.HasKey ? Behind : "no-key",
        _ when caller.Role is not { } role => "not-signed-in",
        _ when !row.Roles.Contains(caller.Role!.Value) => "wrong-role",
        _ => IsIn(row.Scope, caller) ? Behind : row.IsRead ? "not-found" : "out-of-scope",
    };

    static bool IsIn(ScopeKind scope, Caller caller) => scope switch
    {
        ScopeKind.Station or ScopeKind.Incident or ScopeKind.Area => caller.Covers,
        ScopeKind.City => caller.Scope == TestCity.Code,
        // Whoever answers these asks for the scope itself, and has tests of its own.
        _ => true,
    };

    static async Task<string> Ask(HttpClient client, AccessRow row)
    {
        var path = Regex.Replace(row.Pattern, @"\{(\w+)(:\w+)?\}", part => part.Groups[1].Value switch
        {
            "id" => "s-0",
            "n" => "s-0-1",
            "code" => TestCity.District1,
            "documentName" => "v1",
            "year" => "2026",
            var name => name,
        });
        using var request = new HttpRequestMessage(new(row.Method == "*" ? "POST" : row.Method), path.TrimStart('/') + (row.Scope == ScopeKind.Area ? "?area=s-0" : ""));
        if (!row.IsRead) request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        using var answer = await client.SendAsync(request);
        var problem = await answer.Problem();
        // Some routes answer right after routing, with what is wrong with so bare a request: they let it in.
        return Refusals.Contains(problem) ? problem : Behind;
    }

    async Task<Caller> Staff(string name, Role role, string scope, bool covers)
    {
        var cookies = new System.Net.CookieContainer();
        return new(name, await hub.SignIn(role, scope, cookies: cookies)) { Role = role, Scope = scope, Covers = covers, Cookies = cookies };
    }

    /// <summary>Somebody who knocks; <see cref="Covers"/>: station s-0 is theirs.</summary>
    sealed record Caller(string Name, HttpClient Client)
    {
        public bool HasKey { get; init; }

        public Role? Role { get; init; }

        public string? Scope { get; init; }

        public bool Covers { get; init; }

        public System.Net.CookieContainer? Cookies { get; init; }
    }
}
