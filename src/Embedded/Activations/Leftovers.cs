using OrleansHub.Embedded.Calls;

namespace OrleansHub.Embedded.Activations;

/// <summary>The turns an activation leaves behind.</summary>
internal static class Leftovers
{
    /// <summary>The calls among them that somebody still waits for, in their order; a timer's tick ends with its timer.</summary>
    internal static Turn? Calls(Turn? turns)
    {
        Turn? first = null, last = null;
        while (turns is not null)
        {
            var next = (Turn?)turns.Next;
            turns.Next = null;
            if (turns is Request { IsOver: false })
            {
                if (last is null) first = turns;
                else last.Next = turns;
                last = turns;
            }
            turns = next;
        }
        return first;
    }

    internal static void Refuse(Turn? turns, Exception reason)
    {
        while (turns is not null)
        {
            var next = (Turn?)turns.Next;
            turns.Refuse(reason);
            turns = next;
        }
    }
}
