using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace OrleansHub.Silo.Storage;

/// <summary>The schema as numbered SQL files, only ever added to. A database knows the number it has reached (<c>user_version</c>).</summary>
internal static class Migrations
{
    static readonly IReadOnlyList<(int Number, string Sql)> Files = Load();

    public static int Newest => Files[^1].Number;

    public static void Apply(SqliteConnection connection, bool mayChange) => Apply(connection, mayChange, Files);

    public static void Apply(SqliteConnection connection, bool mayChange, IReadOnlyList<(int Number, string Sql)> files)
    {
        var newest = files[^1].Number;
        if (VersionOf(connection, newest) == newest) return;
        if (!mayChange)
        {
            throw new StorageStartException("A server of an older version is using this data directory; stop it or use its own command line.");
        }
        using var transaction = connection.BeginTransaction(deferred: false);
        // Read again under the lock: another process may have come first.
        var version = VersionOf(connection, newest);
        foreach (var (number, sql) in files)
        {
            if (number > version) Run(connection, sql);
        }
        Run(connection, $"PRAGMA user_version = {newest}");
        transaction.Commit();
    }

    static int VersionOf(SqliteConnection connection, int newest)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        var version = Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        if (version <= newest) return version;
        throw new StorageStartException(
            $"{connection.DataSource} has schema {version}, this program knows up to {newest}. It was written by a newer OrleansHub: use that one or restore a backup.");
    }

    static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    static List<(int, string)> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        const string Prefix = "OrleansHub.Silo.Storage.Migrations.";
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var text = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return (int.Parse(name.AsSpan(Prefix.Length, 3), CultureInfo.InvariantCulture), text.ReadToEnd());
            })];
    }
}
