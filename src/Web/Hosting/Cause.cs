namespace OrleansHub.Web.Hosting;

/// <summary>Looks behind exceptions: the engine tells of a failed write with one of its own around the storage's.</summary>
internal static class Cause
{
    public static bool IsBecause<TFault>(this Exception error) where TFault : Exception
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            if (cause is TFault) return true;
        }
        return false;
    }
}
