using System.Net;
using System.Net.Sockets;
using System.Numerics;
using Microsoft.Extensions.Options;

namespace OrleansHub.Web.Accounts;

/// <summary>
/// Makes who guesses passwords wait, by name and by address, whether or not the name exists. An attempt counts as failed when it begins, so that
/// a hundred at the same time are a hundred. In memory alone.
/// </summary>
internal sealed class Attempts(IOptions<AttemptOptions> options, TimeProvider time)
{
    static readonly TimeSpan Forgotten = TimeSpan.FromHours(1);

    // Each costs some hundred bytes: beyond it the oldest half is forgotten, which helps only who has that many addresses.
    const int MostTallies = 50_000;

    readonly Lock gate = new();
    readonly Dictionary<(string? Name, string? Address), Tally> tallies = [];

    /// <summary>Null when a password may be tried now; otherwise how long to wait.</summary>
    public TimeSpan? Begin(string name, IPAddress? address)
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            var keys = Keys(name, address);
            var wait = keys.Max(key => tallies.TryGetValue(key.Key, out var tally) ? tally.Until - now : TimeSpan.Zero);
            if (wait > TimeSpan.Zero) return wait;
            foreach (var (key, free) in keys) tallies[key] = Add(tallies.GetValueOrDefault(key), free, now);
            if (tallies.Count > MostTallies) Forget(now);
            return null;
        }
    }

    /// <summary>The password was wrong. How many have been for this name when that is worth a record: the first, and whenever they have doubled; otherwise null.</summary>
    public int? Failed(string name)
    {
        lock (gate)
        {
            var key = (name.ToUpperInvariant(), (string?)null);
            var tally = tallies.GetValueOrDefault(key);
            tally = tallies[key] = tally with { Wrong = tally.Wrong + 1, Last = time.GetUtcNow() };
            return BitOperations.IsPow2(tally.Wrong) ? tally.Wrong : null;
        }
    }

    /// <summary>The password was right: the name starts anew, the address has this attempt back. How many were wrong before, when that is not on record yet.</summary>
    public int? Succeeded(string name, IPAddress? address)
    {
        lock (gate)
        {
            var wrong = tallies.GetValueOrDefault((name.ToUpperInvariant(), null)).Wrong;
            foreach (var (key, free) in Keys(name, address))
            {
                if (key.Name is not null) tallies.Remove(key);
                else if (tallies.TryGetValue(key, out var tally)) tallies[key] = tally with { Failures = tally.Failures - 1, Until = default };
            }
            return wrong == 0 || BitOperations.IsPow2(wrong) ? null : wrong;
        }
    }

    /// <summary>Nobody looked at the password: it was no attempt.</summary>
    public void Withdrawn(string name, IPAddress? address)
    {
        lock (gate)
        {
            foreach (var (key, _) in Keys(name, address))
            {
                if (tallies.TryGetValue(key, out var tally)) tallies[key] = tally with { Failures = tally.Failures - 1, Until = default };
            }
        }
    }

    Tally Add(Tally before, int free, DateTimeOffset now)
    {
        if (now - before.Last > Forgotten) before = default;
        var failures = before.Failures + 1;
        if (failures < free) return new(failures, now, default, before.Wrong);
        var wait = options.Value.FirstWait * Math.Pow(2, Math.Min(20, failures - free));
        return new(failures, now, now + (wait < options.Value.LongestWait ? wait : options.Value.LongestWait), before.Wrong);
    }

    ((string? Name, string? Address) Key, int Free)[] Keys(string name, IPAddress? address)
    {
        var (limits, from, who) = (options.Value, Neighbourhood(address), name.ToUpperInvariant());
        return [((who, from), limits.PerNameAndAddress), ((who, null), limits.PerName), ((null, from), limits.PerAddress)];
    }

    // The addresses of one IPv6 network are one household's.
    static string Neighbourhood(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };

    void Forget(DateTimeOffset now)
    {
        foreach (var (key, tally) in tallies) if (now - tally.Last > Forgotten) tallies.Remove(key);
        if (tallies.Count <= MostTallies) return;
        foreach (var (key, _) in tallies.OrderBy(row => row.Value.Last).Take(MostTallies / 2).ToList()) tallies.Remove(key);
    }

    readonly record struct Tally(int Failures, DateTimeOffset Last, DateTimeOffset Until, int Wrong);
}
