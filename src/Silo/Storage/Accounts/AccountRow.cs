using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace OrleansHub.Silo.Storage.Accounts;

/// <summary>How a user stands in the table.</summary>
internal sealed record AccountRow(string Name, string Role, string Scope, string Password, string Created)
{
    const string Columns = "SELECT name, role, scope, password, created FROM account";

    public static IReadOnlyList<Account> All(SqliteConnection connection) =>
        [.. connection.Query<AccountRow>($"{Columns} ORDER BY name").Select(row => row.Account())];

    public static (Account Account, string PasswordHash)? Find(SqliteConnection connection, string name) =>
        connection.QuerySingleOrDefault<AccountRow>($"{Columns} WHERE name = @name", new { name }) is { } row ? (row.Account(), row.Password) : null;

    public static DateTimeOffset Time(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture);

    Account Account() => new(Name, Role, Scope, Time(Created));
}
