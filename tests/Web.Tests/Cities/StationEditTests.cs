using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OrleansHub.Silo.Storage.Audit;
using OrleansHub.Web.Accounts;
using OrleansHub.Web.Tests.Accounts;

namespace OrleansHub.Web.Tests.Cities;

public sealed class StationEditTests : IAsyncLifetime
{
    HubHost hub = null!;
    HttpClient admin = null!;

    public async Task InitializeAsync()
    {
        hub = await HubHost.StartAsync();
        admin = await hub.SignIn(Role.Admin);
    }

    public async Task DisposeAsync()
    {
        admin.Dispose();
        await hub.DisposeAsync();
    }

    [Fact]
    public async Task A_change_is_stored_shown_and_on_record_field_by_field()
    {
        var (profile, tag) = await Read("s-1");
        profile["hours"] = "Mo-Su 08:30-20:30";
        profile["zones"]![0]!["capacity"] = 45;

        using var response = await admin.Put("api/v1/stations/s-1", profile.ToJsonString(), tag);

        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        (await Read("s-1")).Profile["zones"]![0]!["capacity"]!.GetValue<int>().ShouldBe(45);
        await Eventually.Holds(async () => (await hub.Client.GetStringAsync("api/v1/stations/s-1")).Contains("Mo-Su 08:30-20:30"), "riders see the new hours");
        var act = hub.Services.GetRequiredService<AuditStore>().Read(new() { What = "station-put" }).ShouldHaveSingleItem().Act;
        (act.Who, act.Subject).ShouldBe(("admin-99", "s-1"));
        (act.Before, act.After).ShouldBe(("""{"zones[hall].capacity":40,"hours":null}""", """{"zones[hall].capacity":45,"hours":"Mo-Su 08:30-20:30"}"""));
    }

    [Fact]
    public async Task Two_who_change_the_same_state_do_not_overwrite_each_other()
    {
        var (profile, tag) = await Read("s-1");
        profile["phone"] = "1";
        using var first = await admin.Put("api/v1/stations/s-1", profile.ToJsonString(), tag);
        profile["phone"] = "2";

        using var second = await admin.Put("api/v1/stations/s-1", profile.ToJsonString(), tag);
        using var blind = await admin.Put("api/v1/stations/s-1", profile.ToJsonString());
        using var next = await admin.Put("api/v1/stations/s-1", profile.ToJsonString(), first.Headers.ETag!.Tag);

        (first.StatusCode, second.StatusCode, blind.StatusCode, next.StatusCode)
            .ShouldBe((HttpStatusCode.OK, HttpStatusCode.PreconditionFailed, HttpStatusCode.PreconditionRequired, HttpStatusCode.OK));
    }

    [Fact]
    public async Task A_station_can_be_added_moved_and_given_up_and_its_page_leads_on()
    {
        using var added = await admin.Put("api/v1/stations/new-1", """{"kind":"rest","area":"9901","name":{"zh":"新站"},"lat":30.65,"lon":117.5,"capacity":8}""");
        var (profile, tag) = await Read("new-1");
        profile["lat"] = 30.66;
        using var moved = await admin.Put("api/v1/stations/new-1", profile.ToJsonString(), tag);
        (profile, tag) = await Read("new-1");
        (profile["retired"], profile["movedTo"]) = (true, "s-1");
        using var retired = await admin.Put("api/v1/stations/new-1", profile.ToJsonString(), tag);

        (await added.Json()).GetProperty("change").GetProperty("fate").GetString().ShouldBe("added");
        (await moved.Json()).GetProperty("change").GetProperty("fate").GetString().ShouldBe("moved");
        (await retired.Json()).GetProperty("change").GetProperty("fate").GetString().ShouldBe("retired");
        (await Read("new-1")).Profile["movedTo"]!.GetValue<string>().ShouldBe("s-1");
    }

    [Theory]
    [InlineData("""{"kind":"palace"}""", "kind")]
    [InlineData("""{"hours":"whenever"}""", "hours")]
    [InlineData("""{"area":"77"}""", "area")]
    [InlineData("""{"movedTo":"nowhere"}""", "movedTo")]
    [InlineData("""{"movedTo":"s-1"}""", "movedTo")]
    [InlineData("""{"id":"s-2"}""", "id")]
    [InlineData("""{"sensors":[{"id":"a","zone":"attic"}]}""", "sensors[0].zone")]
    public async Task What_a_city_file_may_not_say_cannot_be_put_either(string changes, string field)
    {
        var (profile, tag) = await Read("s-1");
        foreach (var (name, value) in JsonNode.Parse(changes)!.AsObject()) profile[name] = value?.DeepClone();

        using var response = await admin.Put("api/v1/stations/s-1", profile.ToJsonString(), tag);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var error = (await response.Json()).GetProperty("errors")[0];
        error.GetProperty("field").GetString().ShouldBe(field);
        error.GetProperty("where").GetProperty("zh").GetString().ShouldBe("站点 s-1");
        error.GetProperty("problem").EnumerateObject().Select(said => said.Name).ShouldBe(["zh", "en"]);
        (await Read("s-1")).Tag.ShouldBe(tag);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("""{"name":"\ud800"}""")]
    public async Task What_is_no_station_is_refused(string body)
    {
        using var response = await admin.Put("api/v1/stations/s-1", body, (await Read("s-1")).Tag);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Who_has_a_district_changes_the_stations_in_it_and_no_others()
    {
        using var district = await hub.SignIn(Role.Admin, TestCity.District1);

        using var own = await district.GetAsync(new Uri("api/v1/stations/s-0/profile", UriKind.Relative));
        using var others = await district.GetAsync(new Uri("api/v1/stations/s-1/profile", UriKind.Relative));
        using var put = await district.Put("api/v1/stations/s-1", "{}", "\"x\"");
        using var taken = await district.Put(
            "api/v1/stations/s-0", (await own.Content.ReadAsStringAsync()).Replace("\"9901\"", "\"9902\"", StringComparison.Ordinal), own.Headers.ETag!.Tag);

        (own.StatusCode, others.StatusCode, put.StatusCode, taken.StatusCode)
            .ShouldBe((HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden));
    }

    [Fact]
    public async Task The_list_has_every_station_and_area_in_a_line()
    {
        using var response = await admin.GetAsync(new Uri("api/v1/profiles", UriKind.Relative));
        var list = await response.Json();

        list.GetProperty("stations").GetArrayLength().ShouldBe(4);
        list.GetProperty("areas").GetArrayLength().ShouldBe(3);
        list.GetProperty("stations")[0].GetProperty("zones").GetInt32().ShouldBe(3);
        using var district = await hub.SignIn(Role.Admin, TestCity.District1);
        using var own = await district.GetAsync(new Uri("api/v1/profiles", UriKind.Relative));
        (await own.Json()).GetProperty("stations").EnumerateArray().Select(station => station.GetProperty("id").GetString()).ShouldBe(["s-0", "s-2"]);
    }

    [Fact]
    public async Task A_year_of_the_calendar_is_read_and_put()
    {
        using var before = await admin.GetAsync(new Uri("api/v1/calendar/2031", UriKind.Relative));
        using var wrong = await admin.Put("api/v1/calendar/2030", """{"year":2031,"days":[{"name":"元旦","date":"2031-01-01","isOffDay":true}]}""");
        using var put = await admin.Put("api/v1/calendar/2031", """{"year":2031,"days":[{"name":"元旦","date":"2031-01-01","isOffDay":true}]}""");
        using var shipped = await admin.GetAsync(new Uri("api/v1/calendar/2026", UriKind.Relative));

        (await before.Json()).GetProperty("days").GetArrayLength().ShouldBe(0);
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var year = await put.Json();
        (year.GetProperty("source").GetString(), year.GetProperty("days")[0].GetProperty("name").GetProperty("en").GetString()).ShouldBe(("imported", "New Year's Day"));
        (await shipped.Json()).GetProperty("source").GetString().ShouldBe("product");
        hub.Services.GetRequiredService<AuditStore>().Read(new() { What = "calendar" }).ShouldHaveSingleItem().Act.Who.ShouldBe("admin-99");
    }

    async Task<(JsonNode Profile, string Tag)> Read(string id)
    {
        using var response = await admin.GetAsync(new Uri($"api/v1/stations/{id}/profile", UriKind.Relative));
        return (JsonNode.Parse(await response.Content.ReadAsStringAsync())!, response.Headers.ETag!.Tag);
    }
}
