using OrleansHub.Grains.Counting;

namespace OrleansHub.Web.Ingest;

/// <summary>A reading that may be delivered, with its place in the message.</summary>
internal readonly record struct Item(int Index, Device Device, Reading Reading);

/// <summary>The items of one request and what became of them. Used by one request at a time, and again by later ones.</summary>
internal sealed class Batch
{
    public const int MostItems = 1000;

    public List<Item> Items { get; } = [];

    public List<Rejection> Rejections { get; } = [];

    public int Accepted { get; private set; }

    public int Duplicate { get; private set; }

    public int Late { get; private set; }

    public int Quarantined { get; private set; }

    public void Settle(int index, Verdict verdict)
    {
        switch (verdict)
        {
            case Verdict.Accepted: Accepted++; break;
            case Verdict.Duplicate: Duplicate++; break;
            case Verdict.Late: Late++; break;
            case Verdict.Quarantined: Quarantined++; break;
            case Verdict.UnknownSensor: Reject(RejectionReason.UnknownSensor, "The station has no such sensor."); break;
            case Verdict.UnknownKiosk: Reject(RejectionReason.UnknownKiosk, "The station has no such kiosk."); break;
            case Verdict.TooLate: Reject(RejectionReason.TooLate, "at is more than seven days ago."); break;
            default: Reject(RejectionReason.Invalid, "It does not fit the sensor: its type, the width of its register or its range."); break;
        }

        void Reject(RejectionReason reason, string detail) => Rejections.Add(new(index, reason, detail));
    }

    public void Clear()
    {
        Items.Clear();
        Rejections.Clear();
        (Accepted, Duplicate, Late, Quarantined) = (0, 0, 0, 0);
    }
}
