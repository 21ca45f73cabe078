namespace OrleansHub.Silo.Storage.Cities;

/// <summary>Tells of every hundredth row and of the last.</summary>
internal sealed class RowProgress(Action<int, int>? tell, int all)
{
    const int Step = 100;
    int done;

    public void Next()
    {
        done++;
        if (done % Step == 0 || done == all) tell?.Invoke(done, all);
    }
}
