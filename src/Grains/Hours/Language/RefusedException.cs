using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Hours.Language;

/// <summary>Leaves the depth of reading; never leaves this folder.</summary>
sealed class RefusedException(int position, string zh, string en) : Exception(en)
{
    public HoursError Error { get; } = new(new LocalName(zh, en), position);
}
