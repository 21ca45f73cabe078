using System.Text.Json;
using System.Text.Json.Nodes;
using OrleansHub.Grains.Incidents;
using OrleansHub.Grains.Kiosks;
using OrleansHub.Web.Incidents;
using OrleansHub.Web.Live.Snapshots;
using OrleansHub.Web.Tests.Live;

namespace OrleansHub.Web.Tests.Incidents;

public class IncidentContractTests
{
    static readonly DateTimeOffset Noon = SampleCity.Noon;

    // A whistled incident with a member of every cause.
    static Incident Whistled => new()
    {
        Number = 7,
        Version = 3,
        State = IncidentState.Whistled,
        RaisedAt = Noon.AddMinutes(-30),
        AlertedAt = Noon.AddMinutes(-25),
        AcknowledgedAt = Noon.AddMinutes(-20),
        AcknowledgedBy = "lin",
        WhistledAt = Noon.AddMinutes(-10),
        WhistledBy = "wang",
        Department = "街道城管",
        Due = Noon.AddHours(2),
        Members =
        [
            new(IncidentCause.Full, "hall", Noon.AddMinutes(-40), null, new() { People = 41, Capacity = 40 }),
            new(IncidentCause.SensorSilent, "door-1", Noon.AddMinutes(-45), Noon.AddMinutes(-5), new() { EverySeconds = 60 }),
            new(IncidentCause.SensorImplausible, "door-1", Noon.AddMinutes(-30), null, IncidentFacts.None),
            new(IncidentCause.KioskOut, "k1", Noon.AddMinutes(-30), null, new() { Status = KioskStatus.Partly, FunctionsOut = 1, Functions = 2 }),
            new(IncidentCause.KioskOffline, "k1", Noon.AddMinutes(-30), null, new() { EverySeconds = 60 }),
            new(IncidentCause.NotOpen, null, Noon.AddMinutes(-30), null, new() { PromisedFrom = Noon.AddMinutes(-30), PromisedUntil = Noon.AddHours(3), Extended = true }),
            new(IncidentCause.Residual, "hall", Noon.AddHours(-8), null, new() { Residual = -12, Limit = 5, Days = 3 }),
            new(IncidentCause.Locked, null, Noon.AddMinutes(-6), null, new() { Reports = 2 }),
        ],
        Notes = [new(Noon.AddMinutes(-10), "wang", "钥匙断在锁里")],
    };

    [Fact]
    public void An_incident_is_told_as_the_contract_says() => Written(Whistled).ShouldMatchGolden("incident");

    [Fact]
    public void A_climb_makes_a_newer_version_though_nobody_wrote_it_down()
    {
        var before = Written(Whistled, Noon.AddHours(1));
        var after = Written(Whistled, Noon.AddHours(2));

        ((string)before["level"]!, (string)after["level"]!).ShouldBe(("street", "district"));
        ((int)after["version"]!).ShouldBeGreaterThan((int)before["version"]!);
        ((int)Written(Whistled with { Version = 4, State = IncidentState.Acknowledged }, Noon)["version"]!).ShouldBeGreaterThan((int)after["version"]!);
    }

    static JsonNode Written(Incident incident, DateTimeOffset? now = null)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, StationJson.Relaxed)) json.WriteIncident(new SampleCity(1).City, "cz-00000", incident, now ?? Noon);
        return JsonNode.Parse(buffer.ToArray())!;
    }
}
