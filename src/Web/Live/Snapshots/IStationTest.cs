namespace OrleansHub.Web.Live.Snapshots;

/// <summary>A question to a station by number. Answered by a struct, so that a search over thousands asks without a call.</summary>
internal interface IStationTest
{
    bool Passes(int station);
}
