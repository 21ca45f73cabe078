using Dapper;
using OrleansHub.Grains.History;
using OrleansHub.Silo.Storage;

namespace OrleansHub.Silo.History;

/// <summary>One part of invented history on its way to the disk, with the note that it is there.</summary>
internal sealed class InventedPart(string station, int part, HistoryRows rows) : PendingWrite
{
    readonly TaskCompletionSource completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Task => completion.Task;

    public override void Apply(WriteConnection connection)
    {
        var note = part == 0
            ? "INSERT INTO invented_history (station, parts) VALUES (@station, 1) ON CONFLICT DO NOTHING"
            : "UPDATE invented_history SET parts = @part + 1 WHERE station = @station AND parts = @part";
        if (connection.Connection.Execute(note, new { station, part }) == 1) connection.History.Append(station, rows);
    }

    public override void Complete() => completion.SetResult();

    public override void Fail(Exception error) => completion.SetException(error);
}
