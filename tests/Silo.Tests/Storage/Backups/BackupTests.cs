using Dapper;
using Microsoft.Data.Sqlite;
using OrleansHub.Silo.Registry;
using OrleansHub.Silo.Storage.Backups;
using OrleansHub.Silo.Storage.Cities;
using OrleansHub.Silo.Tests.Registry;

namespace OrleansHub.Silo.Tests.Storage.Backups;

public sealed class BackupTests : IDisposable
{
    readonly string elsewhere = Directory.CreateTempSubdirectory("hub-backup-").FullName;
    readonly TempStorage storage = new();

    string Copy => Path.Combine(elsewhere, "copy.db");

    string Fresh => Path.Combine(elsewhere, "fresh");

    public void Dispose()
    {
        storage.Dispose();
        Directory.Delete(elsewhere, recursive: true);
    }

    [Fact]
    public async Task What_was_acknowledged_before_a_backup_is_in_it_and_what_comes_after_is_not()
    {
        await storage.Get<CityStore>().ImportAsync(CityText.Read(CityText.Good));
        for (var i = 1; i <= 30; i++) await storage.StoreAsync(i, station: i);

        var made = Backup.Make(storage.Directory, Copy);
        await storage.StoreAsync(31, station: 31);
        Backup.Restore(Copy, Fresh);

        using var restored = new TempStorage(directory: Fresh);
        for (var i = 1; i <= 30; i++) (await restored.ReadAsync(i)).State!.In.ShouldBe(i);
        (await restored.ReadAsync(31)).RecordExists.ShouldBeFalse();
        made.Stations.ShouldBe(2);
        restored.Get<CityStore>().Load().Stations.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_server_that_writes_without_a_pause_neither_holds_a_backup_up_nor_is_held_up()
    {
        // Many pages, so that the copy takes many steps; each begins with commits that the copy must not see.
        for (var i = 1; i <= 40; i++) await storage.Queue.RunAsync(connection => connection.Execute("INSERT INTO probe (filler) VALUES (zeroblob(1000000))"));
        var (steps, written) = (0, 0L);
        await storage.StoreAsync(7, station: 1);

        Backup.Make(storage.Directory, Copy, progress: (_, _) =>
        {
            steps++;
            storage.StoreAsync(++written, station: 100 + (int)written).Within("a write during the copy").GetAwaiter().GetResult();
        });

        steps.ShouldBeGreaterThan(3);
        Backup.Restore(Copy, Fresh);
        using var restored = new TempStorage(directory: Fresh);
        (await restored.ReadAsync(1)).State!.In.ShouldBe(7);
        (await restored.ReadAsync(101)).RecordExists.ShouldBeFalse();
    }

    [Fact]
    public async Task A_backup_is_one_file_that_only_its_owner_can_read()
    {
        await storage.StoreAsync(1);

        Backup.Make(storage.Directory, Copy);

        Directory.GetFileSystemEntries(elsewhere).ShouldBe([Copy]);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(Copy).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task A_backup_takes_the_place_of_another_only_when_told_to()
    {
        await storage.StoreAsync(1);
        Backup.Make(storage.Directory, Copy);

        Should.Throw<BackupException>(() => Backup.Make(storage.Directory, Copy)).Message.ShouldContain("is there already");
        Backup.Make(storage.Directory, Copy, replace: true).Path.ShouldBe(Copy);
    }

    [Fact]
    public void A_directory_without_a_hub_is_not_made_into_one_to_copy_it()
    {
        Should.Throw<BackupException>(() => Backup.Make(Fresh, Copy)).Message.ShouldContain("There is no hub");
        Directory.Exists(Fresh).ShouldBeFalse();
    }

    [Fact]
    public async Task A_directory_with_anything_in_it_is_left_alone()
    {
        await storage.StoreAsync(1);
        Backup.Make(storage.Directory, Copy);

        Should.Throw<BackupException>(() => Backup.Restore(Copy, storage.Directory)).Message.ShouldContain("A server is using");
        Directory.CreateDirectory(Fresh);
        await File.WriteAllTextAsync(Path.Combine(Fresh, "notes.txt"), "mine");
        Should.Throw<BackupException>(() => Backup.Restore(Copy, Fresh)).Message.ShouldContain("is not empty (notes.txt)");
    }

    [Theory]
    [InlineData("no database", "is no backup")]
    [InlineData("another's", "is no backup")]
    [InlineData("newer", "knows up to")]
    [InlineData("damaged", "damaged")]
    [InlineData("cut off", "damaged")]
    public async Task A_file_that_cannot_be_trusted_leaves_the_directory_empty(string what, string sentence)
    {
        await storage.Get<CityStore>().ImportAsync(CityText.Read(CityText.Good));
        for (var i = 1; i <= 200; i++) await storage.StoreAsync(i, station: i);
        storage.Reopen();
        _ = storage.Queue;
        Backup.Make(storage.Directory, Copy);
        Spoil(what);

        Should.Throw<BackupException>(() => Backup.Restore(Copy, Fresh)).Message.ShouldContain(sentence);

        Directory.GetFiles(Fresh).Select(Path.GetFileName).ShouldBe(["hub.lock"]);
    }

    [Fact]
    public async Task A_restore_that_was_killed_half_way_can_be_done_again()
    {
        await storage.StoreAsync(3);
        Backup.Make(storage.Directory, Copy);
        Directory.CreateDirectory(Fresh);
        await File.WriteAllBytesAsync(Path.Combine(Fresh, "hub.db.part"), (await File.ReadAllBytesAsync(Copy))[..5000]);

        Backup.Restore(Copy, Fresh);

        using var restored = new TempStorage(directory: Fresh);
        (await restored.ReadAsync()).State!.In.ShouldBe(3);
    }

    [Fact]
    public async Task A_copy_that_is_stopped_leaves_nothing_behind()
    {
        await storage.StoreAsync(1);
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        Should.Throw<OperationCanceledException>(() => Backup.Make(storage.Directory, Copy, stop: stop.Token));

        Directory.GetFileSystemEntries(elsewhere).ShouldBeEmpty();
    }

    void Spoil(string what)
    {
        var bytes = File.ReadAllBytes(Copy);
        switch (what)
        {
            case "no database":
                File.WriteAllText(Copy, "This is a letter and not a database, and it is long enough to be read as one.");
                break;
            case "another's":
                File.Delete(Copy);
                Execute("CREATE TABLE a (x); PRAGMA user_version = 3");
                break;
            case "newer":
                Execute("PRAGMA user_version = 999");
                break;
            case "damaged":
                // Past the first pages: the header is sound and the rows are not.
                Array.Fill<byte>(bytes, 0xA5, bytes.Length / 2, 4096);
                File.WriteAllBytes(Copy, bytes);
                break;
            case "cut off":
                File.WriteAllBytes(Copy, bytes[..(bytes.Length / 2)]);
                break;
        }
    }

    void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Copy};Pooling=false");
        connection.Open();
        connection.Execute(sql);
    }
}
