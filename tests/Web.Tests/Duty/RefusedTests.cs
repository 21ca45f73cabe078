using System.Net;
using OrleansHub.Web.Tests.Ingest;

namespace OrleansHub.Web.Tests.Duty;

/// <summary>What staff may send and no station can do: each has its sentence, and nothing changes.</summary>
public sealed class RefusedTests(DutyHub duty) : IClassFixture<DutyHub>
{
    readonly HubHost hub = duty.Hub;
    readonly HttpClient staff = duty.Staff;

    [Theory]
    [InlineData("""{"zone":"rest","people":-1,"reason":"漏记"}""", "bad-field")]
    [InlineData("""{"zone":"rest","people":100001,"reason":"漏记"}""", "bad-field")]
    [InlineData("""{"zone":"rest","people":38,"reason":" "}""", "bad-field")]
    [InlineData("""{"zone":"rest","people":38,"reason":"王师傅 13800138000"}""", "bad-field")]
    [InlineData("""{"zone":"nursing","people":0,"reason":"漏记"}""", "private-zone")]
    [InlineData("""{"zone":"cellar","people":1,"reason":"漏记"}""", "no-such-zone")]
    [InlineData("""{"zone":"rest","reason":"漏记"}""", "not-a-recount")]
    [InlineData("""{"zone":"rest","people":38}""", "not-a-recount")]
    [InlineData("""{"people":38,"reason":"漏记"}""", "not-a-recount")]
    [InlineData("""{"zone":"rest","people":3.5,"reason":"漏记"}""", "bad-request")]
    [InlineData("""{"zone":"rest","people":99999999999,"reason":"漏记"}""", "bad-request")]
    [InlineData("""{"zone":["rest"],"people":1,"reason":"漏记"}""", "bad-request")]
    [InlineData("""{"zone":"\ud800","people":1,"reason":"漏记"}""", "bad-request")]
    [InlineData("null", "bad-request")]
    [InlineData("[]", "bad-request")]
    [InlineData("{", "bad-request")]
    [InlineData("", "bad-request")]
    public async Task What_is_no_recount_is_answered_with_what_to_do_and_changes_nothing(string body, string word)
    {
        using var response = await staff.Act("POST", "s-0/recount", body);

        await response.ShouldBeProblem(HttpStatusCode.BadRequest, word);
        (await hub.Desk()).ShouldBeUntouched();
        hub.Record().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("closure", """{"reason":""}""", 400, "bad-field")]
    [InlineData("closure", """{"until":"2026-11-21T12:00:00+08:00"}""", 400, "bad-field")]
    [InlineData("closure", """{"until":"tomorrow","reason":"停电"}""", 400, "bad-field")]
    [InlineData("closure", """{"until":"2026-11-21T12:00:00","reason":"停电"}""", 400, "bad-field")]
    [InlineData("closure", """{"until":"2026-11-21T09:59:59+08:00","reason":"停电"}""", 400, "bad-field")]
    [InlineData("closure", """{"until":"2028-11-21","reason":"停电"}""", 400, "bad-field")]
    [InlineData("closure", """{"until":5,"reason":"停电"}""", 400, "bad-request")]
    [InlineData("duty", "{}", 400, "not-an-action")]
    [InlineData("duty", """{"action":"sleep"}""", 400, "not-an-action")]
    [InlineData("duty", """{"action":"sleep","note":"x"}""", 400, "not-an-action")]
    [InlineData("duty", """{"action":"handOver"}""", 400, "not-an-action")]
    [InlineData("duty", """{"action":"handOver","note":" "}""", 400, "bad-field")]
    [InlineData("duty", """{"action":"checkIn","note":"two\nlines"}""", 400, "bad-field")]
    [InlineData("amenities", "{}", 400, "not-amenities")]
    [InlineData("amenities", """{"sauna":"ok"}""", 400, "not-amenities")]
    [InlineData("amenities", """{"hot-water":"out","sauna":"ok"}""", 400, "not-amenities")]
    [InlineData("amenities", """{"hot-water":"perhaps"}""", 400, "not-amenities")]
    [InlineData("amenities", """{"hot-water":null}""", 400, "not-amenities")]
    [InlineData("amenities", """{"hot-water":true}""", 400, "bad-request")]
    [InlineData("kiosks/k/maintenance", """{"reason":"换纸"}""", 400, "bad-field")]
    [InlineData("kiosks/k/maintenance", """{"until":"2026-11-21T12:00:00+08:00"}""", 400, "bad-field")]
    [InlineData("kiosks/k/maintenance", """{"until":"2026-11-21T09:00:00+08:00","reason":"换纸"}""", 400, "bad-field")]
    [InlineData("kiosks/k9/maintenance", """{"until":"2026-11-21T12:00:00+08:00","reason":"换纸"}""", 404, "no-such-kiosk")]
    public async Task What_cannot_be_at_the_desk_is_answered_with_what_to_do_and_changes_nothing(string path, string body, int status, string word)
    {
        using var response = await staff.Act("POST", "s-0/" + path, body);

        await response.ShouldBeProblem((HttpStatusCode)status, word);
        (await hub.Desk()).ShouldBeUntouched();
        hub.Record().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("recount")]
    [InlineData("closure")]
    [InlineData("duty")]
    [InlineData("amenities")]
    [InlineData("kiosks/k/maintenance")]
    public async Task Garbage_and_a_megabyte_do_no_harm(string path)
    {
        using var huge = await staff.Act("POST", "s-0/" + path, $$"""{"reason":"{{new string('x', 1_000_000)}}"}""");
        using var text = await staff.Act("POST", "s-0/" + path, """{"reason":"停电"}""", "text/plain");
        using var broken = await staff.Act("POST", "s-0/" + path, "{\"reason\":");
        using var nothing = await staff.Act("POST", "s-0/" + path);

        await huge.ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "too-long");
        await text.ShouldBeProblem(HttpStatusCode.UnsupportedMediaType, "content-type");
        await broken.ShouldBeProblem(HttpStatusCode.BadRequest, "bad-request");
        nothing.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await hub.Desk()).ShouldBeUntouched();
    }

    [Fact]
    public async Task A_kiosk_that_is_not_there_has_no_work_to_end()
    {
        using var response = await staff.Act("DELETE", "s-0/kiosks/k9/maintenance");

        await response.ShouldBeProblem(HttpStatusCode.NotFound, "no-such-kiosk");
    }
}
