using OrleansHub.Embedded.Activations;

namespace OrleansHub.Embedded.Calls;

/// <summary>Finds A→B→A: a call whose target already waits, through a chain of callers, for the call to end.</summary>
internal static class CallCycle
{
    internal static CallCycleException? Find(Request request, Mailbox target)
    {
        if (target.IsReentrant || request.Interleaves) return null;
        for (var turn = request.Caller; turn is { IsOver: false }; turn = turn.Caller)
        {
            if (!ReferenceEquals(turn.Mailbox, target) || turn.ReadsOnly && request.ReadsOnly) continue;
            return new CallCycleException($"Deadlock: {Describe(request, turn)}");
        }
        return null;
    }

    private static string Describe(Request request, Turn first)
    {
        var path = new List<string>();
        for (var turn = request.Caller; turn is not null; turn = turn.Caller)
        {
            path.Add($"{turn.Name} of {turn.Mailbox!.Id}");
            if (ReferenceEquals(turn, first)) break;
        }
        path.Reverse();
        return $"{string.Join(" → ", path)} → {request.Name} of {first.Mailbox!.Id}, which waits for itself.";
    }
}
