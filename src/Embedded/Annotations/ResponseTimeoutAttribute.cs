using System.Globalization;

namespace Orleans;

/// <summary>How long a caller waits for the answer of the method, in <see cref="TimeSpan"/> syntax. As in Orleans.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ResponseTimeoutAttribute(string timeout) : Attribute
{
    public TimeSpan? Timeout { get; } = TimeSpan.Parse(timeout, CultureInfo.InvariantCulture);
}
