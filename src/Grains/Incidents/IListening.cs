namespace OrleansHub.Grains.Incidents;

/// <summary>
/// Since when the hub hears its devices without a break. Silence counts from there: a hub that was down, or whose clock was put right, or
/// that could not store what it was told, must not call a whole city silent.
/// </summary>
public interface IListening
{
    DateTimeOffset Since(DateTimeOffset now);
}
