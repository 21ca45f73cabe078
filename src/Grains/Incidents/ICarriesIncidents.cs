namespace OrleansHub.Grains.Incidents;

/// <summary>
/// A grain state whose next write also keeps a closed incident for reports. The storage keeps it in the same commit as the state; an incident
/// that is kept already is replaced.
/// </summary>
public interface ICarriesIncidents
{
    Incident? Closed { get; }
}
