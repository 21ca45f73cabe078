namespace OrleansHub.Web.Demo;

/// <summary>One made-up device of a station.</summary>
internal abstract class DemoDevice(string station, string id)
{
    public string Station => station;

    public string Id => id;

    protected string Address { get; } = $"{station}/{id}";

    /// <summary>A number that differs between devices and is the same in every run.</summary>
    public uint Seed { get; } = Draw.Seed($"{station}/{id}");

    /// <summary>The reading it would send at a moment; null while it is silent.</summary>
    public abstract object? Say(Moment moment, DateTimeOffset at);
}
