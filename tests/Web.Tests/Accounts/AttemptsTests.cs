using System.Net;
using Microsoft.Extensions.Options;
using OrleansHub.Web.Accounts;

namespace OrleansHub.Web.Tests.Accounts;

public sealed class AttemptsTests
{
    [Fact]
    public void An_attempt_that_nobody_had_time_to_look_at_is_none()
    {
        var attempts = new Attempts(Options.Create(new AttemptOptions()), new SetClock(HubHost.Start));

        for (var knock = 0; knock < 50; knock++)
        {
            attempts.Begin("li", IPAddress.Loopback).ShouldBeNull();
            attempts.Withdrawn("li", IPAddress.Loopback);
        }
    }
}
