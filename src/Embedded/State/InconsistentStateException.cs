using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>The stored state is not the one the writer had read; the activation is given up and reads again. As in Orleans.</summary>
public sealed class InconsistentStateException : OrleansException
{
    public InconsistentStateException()
    {
    }

    public InconsistentStateException(string message) : base(message)
    {
    }

    public InconsistentStateException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    public InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag, Exception? storageException = null)
        : base(errorMsg, storageException)
    {
        StoredEtag = storedEtag;
        CurrentEtag = currentEtag;
    }

    public string? StoredEtag { get; }

    public string? CurrentEtag { get; }

    /// <summary>False once the failing activation has been given up, so that its callers are not given up too.</summary>
    internal bool IsSourceActivation { get; set; } = true;
}
