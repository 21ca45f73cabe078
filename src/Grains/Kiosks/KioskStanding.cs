using System.Collections.Immutable;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Kiosks;

/// <summary>What can be said of a kiosk at an instant. A kiosk that has missed two heartbeats is unknown, never available.</summary>
public sealed record KioskStanding(
    KioskProfile Profile,
    KioskStatus Status,
    ImmutableDictionary<string, FunctionStatus> Functions,
    ImmutableArray<string> Faults,
    string? Screen,
    DateTimeOffset? AsOf,
    DateTimeOffset? LastUse,
    DateTimeOffset NextChange)
{
    public static KioskStanding At(KioskProfile kiosk, KioskState? state, DateTimeOffset now)
    {
        var silentAt = state is null ? DateTimeOffset.MinValue : state.AsOf + 2 * kiosk.Every;
        if (state is null || now >= silentAt)
        {
            return new(kiosk, KioskStatus.Unknown, All(kiosk, FunctionStatus.Unknown), [], null, state?.AsOf, state?.LastUse, DateTimeOffset.MaxValue);
        }

        var functions = All(kiosk, state.Status switch
        {
            KioskStatus.Available or KioskStatus.InUse => FunctionStatus.Available,
            KioskStatus.Unknown => FunctionStatus.Unknown,
            _ => FunctionStatus.Out,
        });
        foreach (var (name, status) in state.Functions)
        {
            if (functions.GetValueOrDefault(name) == FunctionStatus.Available) functions = functions.SetItem(name, status);
        }
        var partly = state.Status is KioskStatus.Available or KioskStatus.InUse && functions.ContainsValue(FunctionStatus.Out);
        return new(kiosk, partly ? KioskStatus.Partly : state.Status, functions, state.Faults, state.Screen, state.AsOf, state.LastUse, silentAt);
    }

    static ImmutableDictionary<string, FunctionStatus> All(KioskProfile kiosk, FunctionStatus status)
    {
        var functions = ImmutableDictionary<string, FunctionStatus>.Empty;
        foreach (var name in kiosk.Functions) functions = functions.SetItem(name, status);
        return functions;
    }
}
