namespace OrleansHub.Web.Hosting;

/// <summary>Something the one who typed the command can mend. The message is all that is shown, so it says what and how.</summary>
public sealed class OperatorException : Exception
{
    public OperatorException()
    {
    }

    public OperatorException(string message) : base(message)
    {
    }

    public OperatorException(string message, Exception inner) : base(message, inner)
    {
    }
}
