using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using OrleansHub.Silo.Storage;
using OrleansHub.Silo.Storage.DeviceKeys;

namespace OrleansHub.Silo.Tests.Storage;

public sealed class OpeningTests
{
    [Fact]
    public void A_second_server_of_the_same_directory_is_told_so()
    {
        using var first = new TempStorage();
        _ = first.Queue;
        using var second = new TempStorage(directory: first.Directory);

        Should.Throw<StorageStartException>(() => second.Queue).Message.ShouldContain("Another server is using");
    }

    [Fact]
    public async Task Short_writes_of_another_process_work_beside_a_server()
    {
        using var server = new TempStorage();
        await server.StoreAsync(1);
        using var other = server.Beside();

        await other.Get<DeviceKeyStore>().AddAsync("3417");

        server.Get<DeviceKeyStore>().List().Count.ShouldBe(1);
        await server.StoreAsync(2, station: 2);
    }

    [Fact]
    public async Task A_server_can_start_while_the_command_line_is_at_work()
    {
        using var server = new TempStorage();
        using var other = server.Beside();
        await other.Get<DeviceKeyStore>().AddAsync("3417");

        await server.StoreAsync(1);
    }

    [Fact]
    public void A_file_of_a_newer_program_is_left_alone()
    {
        using var storage = new TempStorage();
        _ = storage.Queue;
        Execute(storage, "PRAGMA user_version = 999");

        var reopened = Should.Throw<StorageStartException>(() =>
        {
            storage.Reopen();
            _ = storage.Queue;
        });

        reopened.Message.ShouldContain("schema 999");
        reopened.Message.ShouldContain("newer");
    }

    [Fact]
    public void A_migration_that_fails_leaves_the_schema_as_it_was()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Migrations.Apply(connection, mayChange: true, [(1, "CREATE TABLE a (x)")]);

        Should.Throw<SqliteException>(() => Migrations.Apply(connection, mayChange: true, [(1, "CREATE TABLE a (x)"), (2, "CREATE TABLE b (x)"), (3, "CREATE nonsense")]));

        connection.ExecuteScalar<int>("PRAGMA user_version").ShouldBe(1);
        connection.ExecuteScalar<int>("SELECT count(*) FROM sqlite_master WHERE name = 'b'").ShouldBe(0);
    }

    [Fact]
    public void An_older_schema_is_brought_up_step_by_step_and_once()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Migrations.Apply(connection, mayChange: true, [(1, "CREATE TABLE a (x)")]);
        Should.Throw<StorageStartException>(() => Migrations.Apply(connection, mayChange: false, [(1, ""), (2, "CREATE TABLE b (x)")]));

        for (var i = 0; i < 2; i++) Migrations.Apply(connection, mayChange: true, [(1, "CREATE TABLE a (x)"), (2, "CREATE TABLE b (x)")]);

        connection.ExecuteScalar<int>("PRAGMA user_version").ShouldBe(2);
    }

    [Fact]
    public async Task Only_the_owner_may_read_the_files()
    {
        if (OperatingSystem.IsWindows()) return;
        using var storage = new TempStorage();
        await storage.StoreAsync(1);

        foreach (var file in Directory.GetFiles(storage.Directory))
        {
            (File.GetUnixFileMode(file) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite)).ShouldBe(UnixFileMode.None, file);
        }
    }

    [Theory]
    [InlineData("", 1, 400, "DataDirectory")]
    [InlineData("x", 0, 400, "MaxWaiting")]
    [InlineData("x", 1, 5000, "WatchInterval")]
    public void Options_that_cannot_work_are_refused_with_a_reason(string directory, int maxWaiting, int watchMilliseconds, string named)
    {
        using var storage = new TempStorage(options =>
        {
            options.DataDirectory = directory;
            options.MaxWaiting = maxWaiting;
            options.WatchInterval = TimeSpan.FromMilliseconds(watchMilliseconds);
        });

        Should.Throw<OptionsValidationException>(() => storage.Queue).Message.ShouldContain($"Storage:{named}");
    }

    static void Execute(TempStorage storage, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={storage.FilePath};Pooling=false");
        connection.Open();
        connection.Execute(sql);
    }
}
