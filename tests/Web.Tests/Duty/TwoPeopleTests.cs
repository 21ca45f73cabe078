using System.Diagnostics;
using OrleansHub.Web.Accounts;
using OrleansHub.Web.Tests.Accounts;
using OrleansHub.Web.Tests.Live;

namespace OrleansHub.Web.Tests.Duty;

/// <summary>What one does another sees who watches the station, by a push and soon.</summary>
public sealed class TwoPeopleTests
{
    static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(500);

    [Fact]
    public async Task A_recount_and_a_closure_by_one_are_on_the_screen_of_the_other_within_half_a_second()
    {
        await using var hub = await HubHost.StartAsync(DutyCity.Of());
        await hub.Fill();
        using var wang = await hub.SignIn(Role.Duty, "s-0", "wang");
        using var li = await hub.SignIn(Role.Duty, "9901", "li");
        await hub.Seen();
        await using var screen = await HubClient.Connect(hub.Address);
        var dashboard = new Dashboard(await screen.Watch(new { station = "s-0" }));
        List<TimeSpan> delays = [];

        await Seen(wang, "POST", "s-0/recount", """{"zone":"rest","people":38,"was":41,"reason":"漏记"}""", "\"people\":38");
        await Seen(li, "POST", "s-0/recount", """{"zone":"rest","people":37,"was":38,"reason":"漏记"}""", "\"people\":37");
        await Seen(wang, "POST", "s-0/closure", """{"reason":"power cut"}""", "power cut");
        await Seen(li, "POST", "s-0/closure", """{"reason":"no water"}""", "no water");
        await Seen(wang, "DELETE", "s-0/closure", null, "\"notice\":null");
        await Seen(li, "POST", "s-0/amenities", """{"wifi":"out"}""", "\"wifi\":\"out\"");
        // A check-in at the very instant of a visit proves no more than the visit did.
        hub.Clock.Now += TimeSpan.FromSeconds(1);
        await Seen(wang, "POST", "s-0/duty", """{"action":"checkIn"}""", "\"kind\":\"duty\"");

        delays.Sort();
        // One pause of a busy machine is not the hub's.
        delays[delays.Count / 2].ShouldBeLessThan(Soon, $"all: {string.Join(", ", delays.Select(delay => $"{delay.TotalMilliseconds:0} ms"))}");

        async Task Seen(HttpClient staff, string method, string path, string? body, string expected)
        {
            await staff.Done(method, path, body);
            var done = Stopwatch.GetTimestamp();
            var last = done;
            while (!dashboard.Screen().Contains(expected, StringComparison.Ordinal))
            {
                var message = await screen.Next($"{expected} after {method} {path}");
                dashboard.Apply(message);
                last = message.ReceivedAt;
            }
            delays.Add(Stopwatch.GetElapsedTime(done, Math.Max(done, last)));
        }
    }

    [Fact]
    public async Task Of_two_who_recount_what_the_same_page_showed_the_second_is_told()
    {
        await using var hub = await HubHost.StartAsync(DutyCity.Of());
        await hub.Fill();
        using var wang = await hub.SignIn(Role.Duty, "s-0", "wang");
        using var li = await hub.SignIn(Role.Duty, "s-0", "li");

        var answers = await Task.WhenAll(
            wang.Act("POST", "s-0/recount", """{"zone":"rest","people":38,"was":41,"reason":"漏记"}"""),
            li.Act("POST", "s-0/recount", """{"zone":"rest","people":36,"was":41,"reason":"漏记"}"""));

        answers.Select(answer => (int)answer.StatusCode).Order().ShouldBe([200, 409]);
        hub.Record().Count.ShouldBe(1);
        foreach (var answer in answers) answer.Dispose();
    }
}
