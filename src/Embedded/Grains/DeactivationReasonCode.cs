using System.Diagnostics.CodeAnalysis;

namespace Orleans;

/// <summary>The kinds of <see cref="DeactivationReason"/>. As in Orleans.</summary>
[SuppressMessage("Design", "CA1028", Justification = "The underlying type is Orleans'.")]
public enum DeactivationReasonCode : byte
{
    None,
    ShuttingDown,
    ActivationFailed,
    DirectoryFailure,
    ActivationIdle,
    ActivationUnresponsive,
    DuplicateActivation,
    IncompatibleRequest,
    ApplicationError,
    ApplicationRequested,
    Migrating,
    RuntimeRequested,
}
