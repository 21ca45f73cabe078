namespace OrleansHub.Grains.Stations;

/// <summary>The name under which the host registers the storage of all grain state.</summary>
public static class StorageName
{
    public const string Hub = "hub";
}
