using Spectre.Console;

namespace OrleansHub.Web.Backups;

/// <summary>A progress bar for who watches, nothing for a script.</summary>
internal static class CopyBar
{
    public static T Show<T>(string what, Func<Action<long, long>?, T> copy)
    {
        if (!AnsiConsole.Profile.Capabilities.Interactive || Console.IsOutputRedirected) return copy(null);
        return AnsiConsole.Progress().HideCompleted(false).Start(progress =>
        {
            var bar = progress.AddTask(what);
            return copy((done, all) => (bar.MaxValue, bar.Value) = (all, done));
        });
    }
}
