using System.CommandLine;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Storage.Cities;
using OrleansHub.Web.Hosting;
using Spectre.Console;

namespace OrleansHub.Web.Cities;

/// <summary><c>import FILE</c>: loads or updates a city, all of it or nothing, beside a running server if there is one.</summary>
internal static class ImportVerb
{
    public static Command Create(ServeOptions serve)
    {
        var file = new Argument<string>("FILE") { Description = "A city file (JSON), a table of stations (CSV), or a year of public holidays (JSON as holiday-cn publishes it)" };
        var verb = new Command("import", "Load or update the city or its calendar; all or nothing") { file, serve.Data };
        verb.SetAction((result, _) => RunAsync(result.GetRequiredValue(file), serve.Settings(result)));
        return verb;
    }

    static async Task<int> RunAsync(string file, Dictionary<string, string?> settings)
    {
        if (CalendarReader.IsCalendar(file)) return await ImportCalendarAsync(file, settings);
        var (city, changes) = AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected
            ? await AnsiConsole.Progress().HideCompleted(false).StartAsync(progress =>
            {
                var bar = progress.AddTask("Importing", maxValue: 3);
                return ImportAsync(file, settings, () => bar.Increment(1));
            })
            : await ImportAsync(file, settings, () => { });
        Tell(city, changes);
        return 0;
    }

    static async Task<int> ImportCalendarAsync(string file, Dictionary<string, string?> settings)
    {
        var year = CalendarReader.Read(file);
        await using var store = StoreBeside.Open(settings);
        await store.GetRequiredService<CalendarStore>().ImportAsync(year);
        var off = year.Days.Count(day => day.IsOff);
        Console.WriteLine($"Calendar of {year.Year}: {off} days off, {year.Days.Length - off} make-up workdays. It is used in place of what was known of {year.Year}.");
        return 0;
    }

    static async Task<(City City, CityChanges Changes)> ImportAsync(string file, Dictionary<string, string?> settings, Action step)
    {
        await using var store = StoreBeside.Open(settings);
        step();
        var read = CityReader.Read(file, store.GetRequiredService<IStationRegistry>().City);
        step();
        var imported = await store.GetRequiredService<CityStore>().ImportAsync(read);
        step();
        return imported;
    }

    static void Tell(City city, CityChanges changes)
    {
        Console.WriteLine($"{city.Name.Zh} ({city.Code}), version {city.Version}: {city.Areas.Count} areas, {city.Stations.Count} stations.");
        Console.WriteLine($"{changes.Added.Length} added, {changes.Changed.Length} changed, {changes.Removed.Length} removed, {changes.Unchanged} as before.");
        List("added", changes.Added);
        List("changed", changes.Changed);
        List("removed", changes.Removed);
    }

    static void List(string what, IReadOnlyCollection<string> stations)
    {
        const int most = 20;
        if (stations.Count == 0) return;
        var more = stations.Count > most ? $" and {stations.Count - most} more" : "";
        Console.WriteLine($"{what}: {string.Join(", ", stations.Take(most))}{more}");
    }
}
