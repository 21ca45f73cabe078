namespace Orleans.Runtime;

/// <summary>A failure of the engine or its storage rather than of a grain. As in Orleans.</summary>
public class OrleansException : Exception
{
    public OrleansException()
    {
    }

    public OrleansException(string message) : base(message)
    {
    }

    public OrleansException(string message, Exception? innerException) : base(message, innerException)
    {
    }
}
