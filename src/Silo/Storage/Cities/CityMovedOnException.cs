namespace OrleansHub.Silo.Storage.Cities;

/// <summary>The city was changed by somebody else since it was read; nothing of this change was stored.</summary>
public sealed class CityMovedOnException : Exception
{
    public CityMovedOnException() : base("The city was changed by somebody else in the meantime; nothing was stored.") { }
    public CityMovedOnException(string message) : base(message) { }
    public CityMovedOnException(string message, Exception inner) : base(message, inner) { }
}
