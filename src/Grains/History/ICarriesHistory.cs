namespace OrleansHub.Grains.History;

/// <summary>
/// A grain state whose next write also appends history. The storage stores the rows in the same commit as the state and never as
/// part of it: state stays small, and a row is written exactly once however often the process dies.
/// </summary>
public interface ICarriesHistory
{
    HistoryRows History { get; }
}
