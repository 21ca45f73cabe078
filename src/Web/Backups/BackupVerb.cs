using System.CommandLine;
using System.Globalization;
using OrleansHub.Silo.Storage.Backups;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Backups;

/// <summary><c>backup FILE</c>: a consistent copy of the data directory in one file, while a server may go on serving.</summary>
internal static class BackupVerb
{
    public static Command Create(ServeOptions serve)
    {
        var file = new Argument<string>("FILE") { Description = "Where to write the copy; it must not be there yet" };
        var replace = new Option<bool>("--replace") { Description = "Put the copy in the place of an older one of that name, once it is whole" };
        var verb = new Command("backup", "Copy everything into one file, also while serving") { file, replace, serve.Data };
        verb.SetAction(async (result, stop) =>
        {
            var settings = serve.Settings(result);
            var directory = StoreBeside.DirectoryOf(settings);
            var made = CopyBar.Show("Copying", step => Backup.Make(directory, result.GetRequiredValue(file), result.GetValue(replace), step, stop));
            Console.WriteLine($"{made.Path}: {Size(made.Bytes)}, {made.Stations} stations, schema {made.Schema}; checked.");
            Console.WriteLine("It holds the hashes of keys and passwords and the names of staff: keep it as private as the data directory.");
            await CopyActs.RecordAsync(settings, CopyActs.Backup, made);
            return 0;
        });
        return verb;
    }

    public static string Size(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB");
}
