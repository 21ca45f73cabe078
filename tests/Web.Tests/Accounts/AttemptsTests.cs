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

    [Fact]
    public void Wrong_passwords_are_worth_a_record_when_they_begin_and_when_they_have_doubled()
    {
        var (clock, recorded) = (new SetClock(HubHost.Start), new List<int>());
        var attempts = new Attempts(Options.Create(new AttemptOptions()), clock);
        void Guess()
        {
            // As fast as the waits allow.
            while (attempts.Begin("li", IPAddress.Loopback) is { } wait) clock.Now += wait;
            if (attempts.Failed("LI") is { } count) recorded.Add(count);
        }

        for (var guess = 0; guess < 100; guess++) Guess();

        recorded.ShouldBe([1, 2, 4, 8, 16, 32, 64]);
        attempts.Succeeded("li", IPAddress.Loopback).ShouldBe(100);
        attempts.Succeeded("li", IPAddress.Loopback).ShouldBeNull();
        Guess();
        attempts.Succeeded("li", IPAddress.Loopback).ShouldBeNull("the one that was wrong is on record");
        Guess();
        clock.Now += TimeSpan.FromHours(2);
        Guess();
        recorded.ShouldBe([1, 2, 4, 8, 16, 32, 64, 1, 1, 1], "after an hour it begins anew");
    }
}
