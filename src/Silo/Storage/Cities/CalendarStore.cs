using Dapper;
using OrleansHub.Grains.Hours;

namespace OrleansHub.Silo.Storage.Cities;

/// <summary>The years of public holidays an operator imported. A year replaces what was known of it, in every process within a second.</summary>
public sealed class CalendarStore
{
    readonly CommitQueue queue;
    readonly RevisionWatch watch;

    internal CalendarStore(CommitQueue queue, RevisionWatch watch) => (this.queue, this.watch) = (queue, watch);

    public async Task ImportAsync(CalendarYear year)
    {
        var days = CityJson.Write(year);
        await queue.RunAsync(connection =>
        {
            connection.Execute("INSERT INTO calendar_year (year, days) VALUES (@Year, @days) ON CONFLICT DO UPDATE SET days = excluded.days", new { year.Year, days });
            // What is open depends on it, so the city with another calendar is another version of the city.
            connection.Execute("UPDATE city SET version = version + 1");
            connection.Execute("UPDATE revision SET value = value + 1 WHERE topic = 'city'");
            return year.Year;
        });
        watch.Check();
    }
}
