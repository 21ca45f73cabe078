using System.Security.Cryptography;
using Dapper;
using Microsoft.Data.Sqlite;
using OrleansHub.Grains.Audit;
using OrleansHub.Silo.Storage.Audit;

namespace OrleansHub.Silo.Storage.DeviceKeys;

/// <summary>The device keys of the hub; a change is known to this process at once and to others within a second.</summary>
public sealed class DeviceKeyStore
{
    readonly CommitQueue queue;
    readonly ReadConnections reads;
    readonly RevisionWatch watch;
    readonly TimeProvider clock;

    internal DeviceKeyStore(CommitQueue queue, ReadConnections reads, RevisionWatch watch, TimeProvider clock) =>
        (this.queue, this.reads, this.watch, this.clock) = (queue, reads, watch, clock);

    /// <summary>Makes a key; its secret is told here and never again.</summary>
    public async Task<(DeviceKey Key, string Secret)> AddAsync(string scope, string? name = null, string by = "console")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(scope);
        var secret = DeviceSecret.Make();
        var key = new DeviceKey(RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 8), name, scope, clock.GetUtcNow(), null);
        var row = new { key.Id, key.Name, key.Scope, Hash = DeviceSecret.HashOf(secret), Created = Text(key.Created) };
        await ChangeAsync(connection =>
        {
            AuditChain.Append(connection, new Act(by, key.Created, "key-add", $"key:{key.Id}", null, Facts(key)));
            return connection.Execute("INSERT INTO device_key (id, name, scope, hash, created) VALUES (@Id, @Name, @Scope, @Hash, @Created)", row);
        });
        return (key, secret);
    }

    /// <summary>All keys, revoked ones too, oldest first.</summary>
    public IReadOnlyList<DeviceKey> List() => [.. Rows("ORDER BY created, id").Select(row => row.Key)];

    /// <summary>False when there is no such key or it was revoked before.</summary>
    public async Task<bool> RevokeAsync(string id, string by = "console")
    {
        var (now, key) = (clock.GetUtcNow(), List().FirstOrDefault(key => key.Id == id));
        if (key is null) return false;
        var row = new { id, now = Text(now) };
        return await ChangeAsync(connection =>
        {
            if (connection.Execute("UPDATE device_key SET revoked = @now WHERE id = @id AND revoked IS NULL", row) == 0) return 0;
            AuditChain.Append(connection, new Act(by, now, "key-revoke", $"key:{id}", Facts(key), null));
            return 1;
        }) == 1;
    }

    internal IEnumerable<(byte[] Hash, DeviceKey Key)> Valid() => Rows("WHERE revoked IS NULL");

    async Task<int> ChangeAsync(Func<SqliteConnection, int> change)
    {
        var rows = await queue.RunAsync(connection =>
        {
            connection.Execute("UPDATE revision SET value = value + 1 WHERE topic = 'device-keys'");
            return change(connection);
        });
        watch.Check();
        return rows;
    }

    IEnumerable<(byte[] Hash, DeviceKey Key)> Rows(string clause) => reads.Use(connection => connection
        .Query<(byte[] Hash, string Id, string? Name, string Scope, string Created, string? Revoked)>(
            $"SELECT hash, id, name, scope, created, revoked FROM device_key {clause}")
        .Select(row => (row.Hash, new DeviceKey(row.Id, row.Name, row.Scope, Time(row.Created), row.Revoked is null ? null : Time(row.Revoked)))));

    static string Facts(DeviceKey key) => ActFacts.Of(new { key.Scope, key.Name });

    static string Text(DateTimeOffset time) => time.ToString("O", null);

    static DateTimeOffset Time(string text) => DateTimeOffset.ParseExact(text, "O", null);
}
