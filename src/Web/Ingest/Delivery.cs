using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using OrleansHub.Grains.Counting;

namespace OrleansHub.Web.Ingest;

/// <summary>Hands each station its readings in their order, in one call a station and all stations at once.</summary>
internal static class Delivery
{
    /// <summary>Returns when every station has committed or failed; throws the failure of one. What the others committed may be sent again without harm.</summary>
    public static async Task DeliverAsync(Batch batch)
    {
        if (batch.Items.Count == 1)
        {
            var item = batch.Items[0];
            var verdicts = await item.Device.Station.Grain.Record([item.Reading]);
            batch.Settle(item.Index, verdicts[0]);
        }
        else if (batch.Items.Count > 1)
        {
            await DeliverByStation(batch);
        }
    }

    static async Task DeliverByStation(Batch batch)
    {
        var count = batch.Items.Count;
        var order = ArrayPool<long>.Shared.Rent(count);
        try
        {
            SortByStation(batch.Items, order);
            var calls = new List<(int First, Task<ImmutableArray<Verdict>> Verdicts)>();
            for (int first = 0, end; first < count; first = end)
            {
                for (end = first + 1; end < count && order[end] >> 32 == order[first] >> 32;) end++;
                calls.Add((first, Call(batch.Items, order.AsSpan(first, end - first))));
            }
            await Task.WhenAll(calls.Select(call => call.Verdicts));
            foreach (var (first, call) in calls)
            {
                var verdicts = await call;
                for (var i = 0; i < verdicts.Length; i++) batch.Settle(batch.Items[(int)order[first + i]].Index, verdicts[i]);
            }
        }
        finally
        {
            ArrayPool<long>.Shared.Return(order);
        }
    }

    // One number an item, station before position: sorting it groups the stations and keeps the order within each.
    static void SortByStation(List<Item> items, long[] order)
    {
        for (var i = 0; i < items.Count; i++) order[i] = (long)items[i].Device.Station.Ordinal << 32 | (uint)i;
        order.AsSpan(0, items.Count).Sort();
    }

    static Task<ImmutableArray<Verdict>> Call(List<Item> items, ReadOnlySpan<long> positions)
    {
        var readings = new Reading[positions.Length];
        for (var i = 0; i < readings.Length; i++) readings[i] = items[(int)positions[i]].Reading;
        return items[(int)positions[0]].Device.Station.Grain.Record(ImmutableCollectionsMarshal.AsImmutableArray(readings));
    }
}
