namespace OrleansHub.Embedded.Calls;

/// <summary>
/// The call waits for a grain that waits for this call. Orleans reports such a cycle as a time-out, so code that treats
/// time-outs treats this too.
/// </summary>
public sealed class CallCycleException(string message) : TimeoutException(message);
