namespace OrleansHub.Embedded.Calls;

/// <summary>What the attributes of a grain method say.</summary>
[Flags]
public enum CallTraits
{
    None = 0,
    ReadOnly = 1,
    AlwaysInterleave = 2,
    OneWay = 4,
}
