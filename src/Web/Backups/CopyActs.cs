using System.Text.Json;
using OrleansHub.Grains.Audit;
using OrleansHub.Silo.Storage;
using OrleansHub.Silo.Storage.Audit;
using OrleansHub.Silo.Storage.Backups;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Backups;

/// <summary>How copies of everything stand on record: who took one away, and that the hub goes on from one.</summary>
internal static class CopyActs
{
    public const string Backup = "backup", Restore = "restore";

    public static Act Of(string what, string who, DateTimeOffset at, BackupFile file) =>
        new(who, at, what, "city", null, JsonSerializer.Serialize(new { bytes = file.Bytes, schema = file.Schema }));

    /// <summary>
    /// Puts on record what the command line did with a data directory. One of another version can be copied, which is what one wants before going
    /// back to it; it only cannot be written to, and that is said.
    /// </summary>
    public static async Task RecordAsync(IReadOnlyDictionary<string, string?> settings, string what, BackupFile file)
    {
        try
        {
            await using var store = StoreBeside.Open(settings);
            var now = store.GetRequiredService<TimeProvider>().GetUtcNow();
            await store.GetRequiredService<AuditStore>().AppendAsync(Of(what, "console", now, file));
        }
        catch (StorageStartException error)
        {
            await Console.Error.WriteLineAsync($"This {what} is not on record: {error.Message}");
        }
    }
}
