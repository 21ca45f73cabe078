namespace Orleans.Runtime;

/// <summary>The observer that was called is gone. As in Orleans.</summary>
public sealed class ClientNotAvailableException(string message) : OrleansException(message);
