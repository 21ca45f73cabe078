namespace OrleansHub.Silo.Tests.Storage;

public sealed class CrashTests
{
    [Fact]
    public async Task What_was_acknowledged_is_in_the_files_that_a_killed_process_leaves()
    {
        using var storage = new TempStorage();
        for (var i = 1; i <= 30; i++) await storage.StoreAsync(i, station: i);

        using var left = new TempStorage(directory: CopyOf(storage, walBytes: null));
        for (var i = 1; i <= 30; i++) (await left.ReadAsync(i)).State!.In.ShouldBe(i);
        Directory.Delete(left.Directory, recursive: true);
    }

    [Fact]
    public async Task A_commit_cut_off_anywhere_is_there_with_its_history_or_not_at_all()
    {
        using var storage = new TempStorage();
        var state = await storage.StoreAsync(0);
        for (var i = 1; i <= 10; i++)
        {
            state.State!.In = i;
            state.State.History = Counts.Quarter(1);
            await storage.WriteAsync(state);
        }
        var whole = new FileInfo(storage.FilePath + "-wal").Length;

        for (var cut = 0; cut < 40; cut++)
        {
            var directory = CopyOf(storage, whole * cut / 40);
            using (var left = new TempStorage(directory: directory))
            {
                var counted = (await left.ReadAsync()).State!.In;
                var history = left.Scalar<long>("SELECT coalesce(sum(entries), 0) FROM history_bucket");
                history.ShouldBe(counted, $"cut at {cut}/40");
            }
            Directory.Delete(directory, recursive: true);
        }
    }

    static string CopyOf(TempStorage storage, long? walBytes)
    {
        var directory = Directory.CreateTempSubdirectory("hub-left-").FullName;
        File.Copy(storage.FilePath, Path.Combine(directory, "hub.db"));
        var wal = Path.Combine(directory, "hub.db-wal");
        File.Copy(storage.FilePath + "-wal", wal);
        if (walBytes is { } length)
        {
            using var file = File.OpenWrite(wal);
            file.SetLength(length);
        }
        return directory;
    }
}
