using System.CommandLine;
using OrleansHub.Silo.Storage.Backups;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Backups;

/// <summary><c>restore FILE</c>: puts a backup into an empty data directory, or leaves the directory empty and says why.</summary>
internal static class RestoreVerb
{
    public static Command Create(ServeOptions serve)
    {
        var file = new Argument<string>("FILE") { Description = "A file that the backup verb wrote" };
        var verb = new Command("restore", "Put a backup into an empty data directory") { file, serve.Data };
        verb.SetAction((result, stop) => Task.Run(async () =>
        {
            var settings = serve.Settings(result);
            var directory = StoreBeside.DirectoryOf(settings);
            var restored = CopyBar.Show("Restoring", step => Backup.Restore(result.GetRequiredValue(file), directory, step, stop));
            Console.WriteLine($"{restored.Stations} stations ({BackupVerb.Size(restored.Bytes)}, schema {restored.Schema}) are in {directory}. Start the server on it.");
            Console.WriteLine("Keys and users are as they were then: what was revoked or removed since is valid again, so do that once more. Everybody signs in anew.");
            await CopyActs.RecordAsync(settings, CopyActs.Restore, restored);
            return 0;
        }, stop));
        return verb;
    }
}
