using System.Text.Json.Nodes;

namespace OrleansHub.Web.Tests.Stations;

/// <summary>A place in trouble shows what is known of it and nothing more, before a restart and after.</summary>
public sealed class HonestStateTests(HonestCity city) : IClassFixture<HonestCity>
{
    [Theory]
    // Nothing was ever heard of it: its hours are all there is.
    [InlineData("silent", "open", "\"open\"")]
    [InlineData("silent", "nextChange", "\"2026-11-21T20:00:00+08:00\"")]
    [InlineData("silent", "people", "null")]
    [InlineData("silent", "level", "\"unknown\"")]
    [InlineData("silent", "evidence", "null")]
    [InlineData("silent", "kiosks/0/status", "\"unknown\"")]
    [InlineData("silent", "kiosks/0/available30d", "null")]
    [InlineData("silent", "amenities", """{"water":"unknown","wifi":"unknown"}""")]
    [InlineData("silent", "amenitiesAsOf", "{}")]
    [InlineData("silent", "notice", "null")]
    [InlineData("no-sensor", "open", "\"open\"")]
    [InlineData("no-sensor", "people", "null")]
    [InlineData("no-sensor", "freshness", "\"unknown\"")]
    [InlineData("no-hours", "open", "\"unknown\"")]
    [InlineData("no-hours", "nextChange", "null")]
    // Its sensor spoke half an hour ago for the last time.
    [InlineData("dead-sensor", "people", "null")]
    [InlineData("dead-sensor", "level", "\"unknown\"")]
    [InlineData("dead-sensor", "freshness", "\"unknown\"")]
    [InlineData("dead-sensor", "asOf", "\"2026-11-21T10:01:00+08:00\"")]
    [InlineData("dead-sensor", "open", "\"open\"")]
    [InlineData("dead-sensor", "evidence", """{"kind":"visit","at":"2026-11-21T10:01:00+08:00"}""")]
    // Its kiosk as well: that it was in use then is a proof that the place was open.
    [InlineData("kiosks-off", "kiosks/0/status", "\"unknown\"")]
    [InlineData("kiosks-off", "kiosks/0/functions", """{"one-net":"unknown","guide":"unknown"}""")]
    [InlineData("kiosks-off", "kiosks/0/faults", "[]")]
    [InlineData("kiosks-off", "kiosks/0/screen", "null")]
    [InlineData("kiosks-off", "kiosks/0/asOf", "\"2026-11-21T10:00:00+08:00\"")]
    [InlineData("kiosks-off", "evidence", """{"kind":"kiosk","at":"2026-11-21T10:00:00+08:00"}""")]
    [InlineData("partly", "kiosks/0/status", "\"partly\"")]
    [InlineData("partly", "kiosks/0/functions", """{"one-net":"available","guide":"out"}""")]
    [InlineData("partly", "kiosks/0/faults", """["paper-low"]""")]
    // Two riders found it locked; in "answered" somebody came in since.
    [InlineData("locked", "open", "\"unknown\"")]
    [InlineData("locked", "zones/0/open", "\"unknown\"")]
    [InlineData("locked", "reports", """{"locked":2,"full":0,"no-water":0,"no-power":0,"ok":0}""")]
    [InlineData("locked", "reportsAt", """{"locked":"2026-11-21T10:18:00+08:00"}""")]
    [InlineData("locked", "evidence", "null")]
    [InlineData("answered", "open", "\"open\"")]
    [InlineData("answered", "reports/locked", "2")]
    [InlineData("answered", "evidence", """{"kind":"visit","at":"2026-11-21T10:29:00+08:00"}""")]
    [InlineData("notice", "open", "\"closed\"")]
    [InlineData("notice", "zones/0/open", "\"closed\"")]
    [InlineData("notice", "nextChange", "\"2026-11-21T12:00:00+08:00\"")]
    [InlineData("notice", "notice", """{"kind":"closure","until":"2026-11-21T12:00:00+08:00","reason":"停电检修"}""")]
    [InlineData("notice", "kiosks/0/offered", "false")]
    [InlineData("notice", "services/0/availableNow", "false")]
    [InlineData("notice", "services/0/nextChange", "\"2026-11-21T12:00:00+08:00\"")]
    [InlineData("silent", "kiosks/0/offered", "true")]
    [InlineData("silent", "services/0/availableNow", "true")]
    [InlineData("notice-open-end", "open", "\"closed\"")]
    [InlineData("notice-open-end", "nextChange", "null")]
    [InlineData("notice-open-end", "notice", """{"kind":"closure","until":null,"reason":"内部装修"}""")]
    [InlineData("amenities", "amenities", """{"water":"out","wifi":"ok"}""")]
    [InlineData("amenities", "amenitiesAsOf", """{"water":"2026-11-21T10:18:00+08:00","wifi":"2026-11-21T10:18:00+08:00"}""")]
    [InlineData("maintenance", "kiosks/0/status", "\"planned\"")]
    [InlineData("maintenance", "kiosks/0/functions", """{"one-net":"out","guide":"out"}""")]
    [InlineData("maintenance", "kiosks/0/maintenance", """{"until":"2026-11-21T13:00:00+08:00","reason":"更换打印机"}""")]
    // Somebody is in the nursing room and at the machine there, and nobody else is told.
    [InlineData("private", "people", "null")]
    [InlineData("private", "level", "\"unknown\"")]
    [InlineData("private", "evidence", "null")]
    [InlineData("private", "zones/0/people", "null")]
    [InlineData("private", "kiosks/0/status", "\"available\"")]
    [InlineData("private", "kiosks/0/screen", "null")]
    [InlineData("private", "curve", "[]")]
    [InlineData("on-duty", "evidence", """{"kind":"duty","at":"2026-11-21T10:18:00+08:00"}""")]
    public void It_shows_the_honest_state(string station, string field, string expected)
    {
        Read(city.Before[station], field).ShouldBe(expected);
        Read(city.After[station], field).ShouldBe(expected, "after a restart");
    }

    static string Read(JsonNode station, string path)
    {
        JsonNode? node = station;
        foreach (var step in path.Split('/')) node = int.TryParse(step, out var index) ? node![index] : node![step];
        return node?.ToJsonString(Relaxed) ?? "null";
    }

    static readonly System.Text.Json.JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
