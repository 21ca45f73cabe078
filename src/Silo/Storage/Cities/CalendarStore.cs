using Dapper;
using OrleansHub.Grains.Audit;
using OrleansHub.Grains.Hours;
using OrleansHub.Silo.Storage.Audit;

namespace OrleansHub.Silo.Storage.Cities;

/// <summary>The years of public holidays an operator imported. A year replaces what was known of it, in every process within a second.</summary>
public sealed class CalendarStore
{
    readonly CommitQueue queue;
    readonly RevisionWatch watch;

    internal CalendarStore(CommitQueue queue, RevisionWatch watch) => (this.queue, this.watch) = (queue, watch);

    /// <param name="act">What goes on record in the same commit; null for what nobody on the staff did.</param>
    public async Task ImportAsync(CalendarYear year, Act? act = null)
    {
        var days = CityJson.Write(year);
        await queue.RunAsync(connection =>
        {
            connection.Execute("INSERT INTO calendar_year (year, days) VALUES (@Year, @days) ON CONFLICT DO UPDATE SET days = excluded.days", new { year.Year, days });
            // What is open depends on it, so the city with another calendar is another version of the city.
            connection.Execute("UPDATE city SET version = version + 1");
            connection.Execute("UPDATE revision SET value = value + 1 WHERE topic = 'city'");
            if (act is not null) AuditChain.Append(connection, act);
            return year.Year;
        });
        watch.Check();
    }
}
