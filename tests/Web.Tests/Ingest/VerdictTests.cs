using System.Text.Json;

namespace OrleansHub.Web.Tests.Ingest;

public sealed class VerdictTests(SharedHub shared) : IClassFixture<SharedHub>
{
    readonly HubHost hub = shared.Hub;

    [Theory]
    [InlineData("""{"sensor":"s-0/a","at":"2026-11-21T10:00:00+08:00","in":1203,"out":1187,"boot":"a1","seq":77}""")]
    [InlineData("""{"sensor":"s-0/a","in":5,"out":5}""")]
    [InlineData("""{"out":5,"in":5,"sensor":"s-0/a"}""")]
    [InlineData("""{"sensor":"s-0\/a","\u0069n":5,"out":5}""")]
    [InlineData("""{"sensor":"s-0/a","in":5,"out":5,"boot":null,"at":null}""")]
    [InlineData("""{"sensor":"s-0/a","in":5,"out":5,"image":"….jpg","macs":["00:11:22:33:44:55"],"track":{"a":[[1,2],[3,4]]}}""")]
    [InlineData("""{"sensor":"s-0/b","id":"8f2c","deltaIn":1,"deltaOut":0}""")]
    [InlineData("""{"sensor":"s-0/level","people":12}""")]
    [InlineData("""{"kiosk":"s-0/k","status":"available","functions":{"guide":"out"},"faults":["media-low"],"screen":"home"}""")]
    [InlineData("""{"kiosk":"s-0/k","status":"out-of-order"}""")]
    [InlineData("""[{"sensor":"s-0/a","in":5,"out":5}]""")]
    public async Task A_reading_in_any_of_the_known_shapes_is_accepted(string body)
    {
        var receipt = await hub.Device.Post(shared.OnFreshStation(body));

        receipt.GetRawText().ShouldBe("""{"accepted":1,"duplicate":0,"late":0,"quarantined":0,"rejected":[]}""");
    }

    [Theory]
    [InlineData("""{"sensor":"s-900/a","in":1,"out":1}""", "unknown-sensor")]
    [InlineData("""{"sensor":"s-0/z","in":1,"out":1}""", "unknown-sensor")]
    [InlineData("""{"sensor":"s-0/k","in":1,"out":1}""", "unknown-sensor")]
    [InlineData("""{"sensor":"nowhere","in":1,"out":1}""", "unknown-sensor")]
    [InlineData("""{"kiosk":"s-0/z","status":"available"}""", "unknown-kiosk")]
    [InlineData("""{"kiosk":"s-0/a","status":"available"}""", "unknown-kiosk")]
    [InlineData("""{"sensor":"s-0/a","at":"2026-11-01T10:00:00+08:00","in":1,"out":1}""", "too-late")]
    [InlineData("{}", "invalid", "sensor or kiosk")]
    [InlineData("""{"sensor":"s-0/a","kiosk":"s-0/k","in":1,"out":1}""", "invalid", "sensor or kiosk")]
    [InlineData("""{"sensor":7,"in":1,"out":1}""", "invalid", "sensor")]
    [InlineData("""{"sensor":"","in":1,"out":1}""", "invalid", "sensor")]
    [InlineData("""{"sensor":"s-0/a"}""", "invalid", "in and out")]
    [InlineData("""{"sensor":"s-0/a","in":1}""", "invalid", "out")]
    [InlineData("""{"sensor":"s-0/a","in":1,"out":1,"people":3}""", "invalid", "one of")]
    [InlineData("""{"sensor":"s-0/a","in":1,"out":1,"deltaIn":3,"deltaOut":0,"id":"x"}""", "invalid", "one of")]
    [InlineData("""{"sensor":"s-0/a","in":"1","out":1}""", "invalid", "in must")]
    [InlineData("""{"sensor":"s-0/a","in":-1,"out":1}""", "invalid", "in must")]
    [InlineData("""{"sensor":"s-0/a","in":1.5,"out":1}""", "invalid", "in must")]
    [InlineData("""{"sensor":"s-0/a","in":1e400,"out":1}""", "invalid", "in must")]
    [InlineData("""{"sensor":"s-0/a","in":99999999999999999999999999,"out":1}""", "invalid", "in must")]
    [InlineData("""{"sensor":"s-0/b","in":65536,"out":1}""", "invalid", "width")]
    [InlineData("""{"sensor":"s-0/a","in":[[[1]]],"out":1}""", "invalid", "in must")]
    [InlineData("""{"sensor":"s-0/a","in":1,"in":2,"out":1}""", "invalid", "in is given twice")]
    [InlineData("""{"sensor":"s-0/a","in":1,"out":1,"at":"yesterday"}""", "invalid", "at must")]
    [InlineData("""{"sensor":"s-0/a","in":1,"out":1,"at":"2026-11-21T10:00:00"}""", "invalid", "at must")]
    [InlineData("""{"sensor":"s-0/a","in":1,"out":1,"at":1763690403}""", "invalid", "at must")]
    [InlineData("""{"sensor":"s-0/a","in":1,"out":1,"boot":"\ud800"}""", "invalid", "boot must")]
    [InlineData("""{"sensor":"s-0/a","deltaIn":1,"deltaOut":0}""", "invalid", "id is missing")]
    [InlineData("""{"sensor":"s-0/a","id":"x","deltaIn":1}""", "invalid", "deltaOut is missing")]
    [InlineData("""{"sensor":"s-0/a","id":"x","deltaIn":4000000000,"deltaOut":0}""", "invalid", "deltaIn must")]
    [InlineData("""{"sensor":"s-0/level","in":1,"out":1}""", "invalid", "fit")]
    [InlineData("""{"sensor":"s-0/a","people":1}""", "invalid", "fit")]
    [InlineData("""{"kiosk":"s-0/k"}""", "invalid", "status is missing")]
    [InlineData("""{"kiosk":"s-0/k","status":"partly"}""", "invalid", "status must")]
    [InlineData("""{"kiosk":"s-0/k","status":"\ud800"}""", "invalid", "status must")]
    [InlineData("""{"kiosk":"s-0/k","status":"available","functions":{"guide":"\ud800"}}""", "invalid", "functions must")]
    [InlineData("""{"kiosk":"s-0/k","status":"available","functions":{"guide":"maybe"}}""", "invalid", "functions must")]
    [InlineData("""{"kiosk":"s-0/k","status":"available","functions":["guide"]}""", "invalid", "functions must")]
    [InlineData("""{"kiosk":"s-0/k","status":"available","faults":[1]}""", "invalid", "faults must")]
    [InlineData("""[null]""", "invalid", "object")]
    [InlineData("""[[]]""", "invalid", "object")]
    public async Task An_item_that_cannot_be_taken_says_why(string body, string reason, string names = "")
    {
        var receipt = await hub.Device.Post(shared.OnFreshStation(body));

        var rejected = receipt.GetProperty("rejected").EnumerateArray().ShouldHaveSingleItem();
        rejected.GetProperty("reason").GetString().ShouldBe(reason);
        rejected.GetProperty("detail").GetString()!.ShouldContain(names);
        receipt.GetProperty("accepted").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Good_and_bad_items_of_a_batch_are_handled_one_by_one()
    {
        var receipt = await hub.Device.Post("""
            [{"sensor":"s-0/a","in":1,"out":1}, {"sensor":"s-1/a","in":1,"out":1}, {"sensor":"s-700/a","in":1,"out":1}, null,
             {"sensor":"s-0/a","in":-4,"out":1}, {"sensor":"s-0/b","in":70000,"out":1}, {"kiosk":"s-2/k","status":"planned"}]
            """);

        receipt.GetProperty("accepted").GetInt32().ShouldBe(3);
        Rejected(receipt).ShouldBe([(2, "unknown-sensor"), (3, "invalid"), (4, "invalid"), (5, "invalid")]);
    }

    [Fact]
    public async Task A_message_sent_twice_is_a_duplicate_and_an_older_one_late()
    {
        const string second = """{"sensor":"s-4/a","at":"2026-11-21T10:00:00+08:00","in":7,"out":3,"boot":"x","seq":2}""";
        const string first = """{"sensor":"s-4/a","at":"2026-11-21T09:59:00+08:00","in":5,"out":3,"boot":"x","seq":1}""";

        // Stations of these tests are below 10, those of the tables above.
        (await hub.Device.Post(second)).GetProperty("accepted").GetInt32().ShouldBe(1);
        (await hub.Device.Post(second)).GetProperty("duplicate").GetInt32().ShouldBe(1);
        (await hub.Device.Post(first)).GetProperty("late").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_movement_no_door_could_pass_is_quarantined()
    {
        await hub.Device.Post("""{"sensor":"s-5/a","in":0,"out":0}""");

        var receipt = await hub.Device.Post("""{"sensor":"s-5/a","in":5000,"out":0}""");

        receipt.GetProperty("quarantined").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Readings_of_one_station_are_folded_in_their_order()
    {
        var items = Enumerable.Range(0, 300).Select(n => $$"""{"sensor":"s-{{6 + n % 3}}/a","in":{{n / 3}},"out":0,"boot":"x","seq":{{n / 3}}}""");

        var receipt = await hub.Device.Post($"[{string.Join(',', items)}]");

        receipt.GetProperty("accepted").GetInt32().ShouldBe(300);
        foreach (var station in new[] { "s-6", "s-7", "s-8" }) (await hub.RawIn(station, "hall")).ShouldBe(99);
    }

    static (int, string?)[] Rejected(JsonElement receipt) =>
        [.. receipt.GetProperty("rejected").EnumerateArray().Select(item => (item.GetProperty("index").GetInt32(), item.GetProperty("reason").GetString()))];
}
