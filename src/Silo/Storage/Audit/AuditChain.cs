using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using OrleansHub.Grains.Audit;

namespace OrleansHub.Silo.Storage.Audit;

/// <summary>The end of the audit chain, to which any write adds its act inside its own commit: both are stored or neither.</summary>
internal static class AuditChain
{
    /// <summary>Adds an act. For the writer's transaction only, which no other process can be in at the same time.</summary>
    public static void Append(SqliteConnection connection, Act act)
    {
        // Read anew each time: the command line of another process may have added some.
        var (last, previous) = connection.QuerySingleOrDefault<(long N, byte[]? Hash)>("SELECT n, hash FROM audit ORDER BY n DESC LIMIT 1");
        var (n, at) = (last + 1, Text(act.At));
        var hash = AuditLink.Of(previous ?? AuditLink.Origin, n, at, act.Who, act.What, act.Subject, act.Before, act.After);
        connection.Execute(
            "INSERT INTO audit (n, at, who, what, subject, before, after, hash) VALUES (@n, @at, @Who, @What, @Subject, @Before, @After, @hash)",
            new { n, at, act.Who, act.What, act.Subject, act.Before, act.After, hash });
    }

    /// <summary>UTC, so that times sort as texts.</summary>
    public static string Text(DateTimeOffset at) => at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
}
