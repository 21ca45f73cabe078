using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OrleansHub.Silo.Storage.Audit;
using OrleansHub.Silo.Storage.Cities;
using OrleansHub.Web.Accounts;
using OrleansHub.Web.Tests.Accounts;

namespace OrleansHub.Web.Tests.Cities;

public sealed class ImportTests : IAsyncLifetime
{
    HubHost hub = null!;
    HttpClient admin = null!;

    public async Task InitializeAsync() => (hub, admin) = (await HubHost.StartAsync(TestCity.Of(10)), null!);

    public async Task DisposeAsync()
    {
        admin?.Dispose();
        await hub.DisposeAsync();
    }

    [Fact]
    public async Task A_preview_says_what_the_import_then_does_and_changes_nothing_itself()
    {
        admin = await hub.SignIn(Role.Admin);
        var file = File(stations: 11, change: station => station with { Name = station.Id == "s-1" ? new("新名", "New name") : station.Name, Lat = station.Id == "s-2" ? 30.7 : station.Lat, Retired = station.Id == "s-3" }, without: "s-4");

        var preview = await admin.Preview(file);
        var before = Stored().Version;
        using var response = await admin.Import(file, $"?version={preview.GetProperty("version")}&name=city.json");
        var lines = await response.Lines();

        before.ShouldBe(1);
        var counts = preview.GetProperty("counts");
        string.Join(' ', counts.EnumerateObject().Select(count => $"{count.Name}={count.Value}"))
            .ShouldBe("added=1 removed=1 retired=1 returned=0 moved=1 changed=1 unchanged=6 divisions=0");
        preview.GetProperty("stations").EnumerateArray().Select(station => $"{station.GetProperty("id")} {station.GetProperty("fate")} {string.Join(',', station.GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("field")))}")
            .ShouldBe(["s-10 added ", "s-4 removed ", "s-3 retired retired", "s-2 moved lat", "s-1 changed name.zh,name.en"]);
        preview.GetProperty("confirm").ValueKind.ShouldBe(JsonValueKind.Null);
        var done = lines[^1];
        (done.GetProperty("phase").GetString(), done.GetProperty("version").GetInt64()).ShouldBe(("done", 2));
        (done.GetProperty("added").GetInt32(), done.GetProperty("changed").GetInt32(), done.GetProperty("removed").GetInt32(), done.GetProperty("unchanged").GetInt32()).ShouldBe((1, 3, 1, 6));
        (Stored().Stations.Count, Stored().Retired.Count, Stored().Stations["s-1"].Name.Zh).ShouldBe((9, 1, "新名"));
        (await admin.Preview(file)).GetProperty("stations").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task An_import_is_on_record_with_who_and_what()
    {
        admin = await hub.SignIn(Role.Admin);

        using var response = await admin.Import(File(stations: 11), "?name=city.json");
        await response.Lines();

        var act = hub.Services.GetRequiredService<AuditStore>().Read(new() { What = "import" }).ShouldHaveSingleItem().Act;
        (act.Who, act.Subject).ShouldBe(("admin-99", "city"));
        act.Before!.ShouldContain("\"stations\":10");
        act.After!.ShouldContain("\"file\":\"city.json\"");
        act.After!.ShouldContain("\"added\":[\"s-10\"]");
    }

    [Theory]
    [InlineData(0, "confirm=9", HttpStatusCode.Conflict)]
    [InlineData(0, "", HttpStatusCode.Conflict)]
    [InlineData(0, "confirm=10", HttpStatusCode.OK)]
    [InlineData(7, "confirm=yes", HttpStatusCode.Conflict)]
    [InlineData(7, "confirm=3", HttpStatusCode.OK)]
    [InlineData(8, "", HttpStatusCode.OK)]
    public async Task Taking_away_more_than_a_fifth_needs_the_number_of_the_preview(int left, string query, HttpStatusCode expected)
    {
        admin = await hub.SignIn(Role.Admin);
        var file = File(left);

        using var response = await admin.Import(file, $"?{query}");
        var text = await response.Content.ReadAsStringAsync();

        response.StatusCode.ShouldBe(expected, text);
        if (expected == HttpStatusCode.Conflict) (await response.Word()).ShouldBe("confirm");
        Stored().Stations.Count.ShouldBe(expected == HttpStatusCode.OK ? left : 10);
    }

    [Fact]
    public async Task What_somebody_else_changed_since_the_preview_is_looked_at_again()
    {
        admin = await hub.SignIn(Role.Admin);
        var version = (await admin.Preview(File(11))).GetProperty("version");
        await hub.Services.GetRequiredService<CityStore>().ImportAsync(TestCity.Of(12));

        using var response = await admin.Import(File(11), $"?version={version}");

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await response.Word()).ShouldBe("changed-meanwhile");
        Stored().Stations.Count.ShouldBe(12);
    }

    [Fact]
    public async Task A_table_changes_its_stations_and_leaves_the_others()
    {
        admin = await hub.SignIn(Role.Admin);
        const string table = "id,capacity,remark\ns-1,75,near the bus stop\n";

        var preview = await admin.Preview(table, "text/csv");
        using var response = await admin.Import(table, type: "text/csv");
        await response.Lines();

        preview.GetProperty("counts").GetProperty("changed").GetInt32().ShouldBe(1);
        preview.GetProperty("warnings")[0].GetProperty("text").GetProperty("en").GetString()!.ShouldContain("'remark'");
        (Stored().Stations["s-1"].Capacity, Stored().Stations.Count).ShouldBe((75, 10));
    }

    [Fact]
    public async Task A_year_of_holidays_is_previewed_and_imported_by_the_same_way()
    {
        admin = await hub.SignIn(Role.Admin);
        const string year = """{"year":2031,"days":[{"name":"元旦","date":"2031-01-01","isOffDay":true},{"name":"元旦","date":"2031-01-04","isOffDay":false}]}""";

        var preview = await admin.Preview(year);
        using var response = await admin.Import(year);

        (preview.GetProperty("kind").GetString(), preview.GetProperty("off").GetInt32(), preview.GetProperty("work").GetInt32(), preview.GetProperty("known").GetBoolean()).ShouldBe(("calendar", 1, 1, false));
        (await response.Lines())[^1].GetProperty("days").GetInt32().ShouldBe(2);
        Stored().Calendar.Covers(2031).ShouldBeTrue();
    }

    public static TheoryData<string, byte[], string, string> Broken => new()
    {
        { "no JSON", "{"u8.ToArray(), "application/json", "is not JSON" },
        { "a list", "[]"u8.ToArray(), "application/json", "must be a JSON object" },
        { "GBK", [.. "{\"city\":{\"code\":\"99\",\"name\":\""u8, 0xB3, 0xD8, 0xD6, 0xDD, .. "\"}}"u8], "application/json", "file" },
        { "half a character", Encoding.UTF8.GetBytes("""{"city":{"code":"99","name":"\ud800","timeZone":"Asia/Shanghai"},"areas":[],"stations":[]}"""), "application/json", "cannot be read" },
        { "a table in GBK", [.. "id,name_zh\ns-1,"u8, 0xB3, 0xD8, 0xD6, 0xDD], "text/csv", "is not UTF-8" },
        { "a table without ids", "name_zh\n站"u8.ToArray(), "text/csv", "the first row names the columns" },
        { "hours", Encoding.UTF8.GetBytes("id,hours\ns-1,when we feel like it\n"), "text/csv", "hours" },
        { "a calendar", """{"year":2031,"days":[{"name":"x"}]}"""u8.ToArray(), "application/json", "Day 1 cannot be read" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_broken_file_is_refused_with_a_sentence_and_nothing_changes(string what, byte[] file, string type, string sentence)
    {
        admin = await hub.SignIn(Role.Admin);

        foreach (var query in new[] { "?preview=true", "" })
        {
            using var response = await admin.Import(file, query, type);
            var problem = await response.Json();

            response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, what);
            problem.GetProperty("detail").GetString()!.ShouldContain(sentence, Case.Insensitive, what);
            problem.GetProperty("errors").GetArrayLength().ShouldBePositive();
        }
        Stored().Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_larger_than_any_other_message_is_taken_here_and_nowhere_else()
    {
        admin = await hub.SignIn(Role.Admin);
        var file = File(10, station => station with { Covers = [.. Enumerable.Range(0, 3000).Select(i => $"小区 {i} 号院")] });
        Encoding.UTF8.GetByteCount(file).ShouldBeGreaterThan(1 << 19);
        var padded = file + new string(' ', 2 << 20);

        (await admin.Preview(padded)).GetProperty("counts").GetProperty("changed").GetInt32().ShouldBe(10);

        using var elsewhere = await admin.Put("api/v1/calendar/2031", new string(' ', 2 << 20));
        elsewhere.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData(Role.Duty, TestCity.Code)]
    [InlineData(Role.Manager, TestCity.Code)]
    [InlineData(Role.Admin, TestCity.District1)]
    public async Task Whoever_does_not_have_the_whole_city_cannot_change_it(Role role, string scope)
    {
        admin = await hub.SignIn(role, scope);

        using var response = await admin.Import(File(11));

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        Stored().Version.ShouldBe(1);
    }

    Grains.Areas.City Stored() => hub.Services.GetRequiredService<CityStore>().Load();

    static string File(int stations, Func<Grains.Stations.StationProfile, Grains.Stations.StationProfile>? change = null, string? without = null)
    {
        var city = TestCity.Of(stations);
        return JsonSerializer.Serialize(new
        {
            city = new { code = city.Code, name = city.Name, timeZone = city.TimeZone.Id },
            areas = city.Areas.Values.Where(area => area.Code != city.Code),
            stations = city.Stations.Values.Where(station => station.Id != without).Select(change ?? (station => station)).OrderBy(station => station.Id, StringComparer.Create(CultureInfo.InvariantCulture, false)),
        }, JsonSerializerOptions.Web);
    }
}
