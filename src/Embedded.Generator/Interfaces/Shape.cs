namespace OrleansHub.Embedded.Generator.Interfaces;

/// <summary>What a method returns.</summary>
internal enum Shape
{
    Other,
    Void,
    Task,
    TaskOf,
    ValueTask,
    ValueTaskOf,
}
