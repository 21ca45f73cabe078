using System.Diagnostics.CodeAnalysis;

namespace Orleans;

/// <summary>Why an activation is given up. As in Orleans.</summary>
[SuppressMessage("Performance", "CA1815", Justification = "As in Orleans, reasons are read, never compared.")]
public readonly struct DeactivationReason
{
    public DeactivationReason(DeactivationReasonCode code, string text) : this(code, null, text)
    {
    }

    public DeactivationReason(DeactivationReasonCode code, Exception? exception, string text)
    {
        ReasonCode = code;
        Description = text;
        Exception = exception;
    }

    public DeactivationReasonCode ReasonCode { get; }

    public string Description { get; }

    public Exception? Exception { get; }

    public override string ToString() => Exception is null ? $"{ReasonCode}: {Description}" : $"{ReasonCode}: {Description} Exception: {Exception}";
}
