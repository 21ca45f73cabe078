namespace OrleansHub.Silo.Storage.GrainState;

/// <summary>The end of a state. Clearing what was never stored does nothing; its history stays.</summary>
internal sealed class GrainClear<T>(string name, GrainId grain, IGrainState<T> state) : PendingChange<T>(name, grain, state)
{
    protected override bool Change(WriteConnection connection, string name, GrainId grain, ETag? expected) =>
        expected is { } known ? connection.Grains.Delete(known) : connection.Grains.Find(name, grain.ToString()) is null;

    protected override void Remember() => (State.State, State.ETag, State.RecordExists) = (Activator.CreateInstance<T>(), null, false);
}
