using System.Globalization;

namespace OrleansHub.Embedded.Calls;

/// <summary>One method of a grain interface, as generated code describes it; a time-out is in <see cref="TimeSpan"/> syntax.</summary>
public sealed class GrainMethod(string interfaceName, string name, CallTraits traits, string? timeout)
{
    public string Name { get; } = $"{interfaceName}.{name}";

    public CallTraits Traits { get; } = traits;

    public TimeSpan? Timeout { get; } = timeout is null ? null : TimeSpan.Parse(timeout, CultureInfo.InvariantCulture);

    internal bool IsOneWay => (Traits & CallTraits.OneWay) != 0;
}
