using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace OrleansHub.Embedded.Activations;

/// <summary>What the engine tells its operator.</summary>
internal sealed partial class EngineLog(ILogger logger)
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "One-way call {Method} of {Grain} failed")]
    internal partial void OneWayFailed(string method, GrainId grain, Exception reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Grain} failed to activate")]
    internal partial void ActivationFailed(GrainId grain, Exception reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Grain} failed to deactivate cleanly")]
    internal partial void DeactivationFailed(GrainId grain, Exception reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "A timer of {Grain} failed; it goes on")]
    internal partial void TickFailed(GrainId grain, Exception reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Something {Grain} did not await failed")]
    internal partial void ContinuationFailed(GrainId grain, Exception reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Stopped waiting for {Count} grains to deactivate")]
    internal partial void StopGaveUp(int count);
}
