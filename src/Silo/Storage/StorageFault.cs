using Microsoft.Data.Sqlite;

namespace OrleansHub.Silo.Storage;

/// <summary>Why nothing can be stored, and since when.</summary>
public sealed record StorageFault(string Message, DateTimeOffset Since)
{
    internal const int Full = 13;
    internal const int NotADatabase = 26;

    // https://www.sqlite.org/rescode.html
    internal static string Describe(SqliteException error) => error.SqliteErrorCode switch
    {
        Full => "The disk is full.",
        5 or 6 => "The database file is locked by another process.",
        8 => "The database file is read-only.",
        10 => $"The disk failed: {error.Message}",
        11 or NotADatabase => $"The database file is damaged: {error.Message}",
        14 => $"The database file cannot be opened: {error.Message}",
        _ => error.Message,
    };
}
