namespace Orleans.Runtime;

/// <summary>The call came while its engine was stopping. As in Orleans.</summary>
public sealed class SiloUnavailableException(string message) : OrleansException(message);
