using System.CommandLine;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Hours;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Registry.Changes;
using OrleansHub.Silo.Storage.Cities;
using OrleansHub.Web.Hosting;
using Spectre.Console;

namespace OrleansHub.Web.Cities;

/// <summary><c>import FILE</c>: loads or updates a city, all of it or nothing, beside a running server if there is one.</summary>
internal static class ImportVerb
{
    static bool IsWatched => AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected && !Console.IsInputRedirected;

    public static Command Create(ServeOptions serve)
    {
        var file = new Argument<string>("FILE") { Description = "A city file (JSON), a table of stations (CSV), or a year of public holidays (JSON as holiday-cn publishes it)" };
        var yes = new Option<bool>("--yes") { Description = "Import without asking, even if the file takes away many stations" };
        var verb = new Command("import", "Load or update the city or its calendar; all or nothing") { file, yes, serve.Data };
        verb.SetAction((result, _) => RunAsync(result.GetRequiredValue(file), result.GetValue(yes), serve.Settings(result)));
        return verb;
    }

    static async Task<int> RunAsync(string file, bool yes, Dictionary<string, string?> settings)
    {
        // Before the store: a name typed wrong must not leave a new data directory behind.
        if (!File.Exists(file)) throw new OperatorException($"There is no city file {file}.");
        await using var store = StoreBeside.Open(settings);
        var known = store.GetRequiredService<IStationRegistry>().City;
        var read = CityReader.ReadFile(file, known);
        if (read.Calendar is { } year) return await ImportCalendarAsync(store, known, year);
        var difference = read.DifferenceFrom(known);
        foreach (var warning in difference.Warnings) Console.WriteLine($"warning: {(warning.Station is { } id ? $"{id}: " : "")}{warning.Text.InEnglish}.");
        if (!yes && difference.MustConfirm is { } lost) Confirm(file, lost, known.Stations.Count + known.Retired.Count);
        var (city, changes) = await ImportAsync(store, difference, Path.GetFileName(file));
        Tell(city, changes);
        return 0;
    }

    static async Task<int> ImportCalendarAsync(ServiceProvider services, City known, CalendarYear year)
    {
        var act = ImportActs.OfCalendar(ImportActs.Console, services.GetRequiredService<TimeProvider>().GetUtcNow(), "import", known.Calendar.Find(year.Year), year);
        await services.GetRequiredService<CalendarStore>().ImportAsync(year, act);
        var off = year.Days.Count(day => day.IsOff);
        Console.WriteLine($"Calendar of {year.Year}: {off} days off, {year.Days.Length - off} make-up workdays. It is used in place of what was known of {year.Year}.");
        return 0;
    }

    static void Confirm(string file, int lost, int all)
    {
        var loss = lost == 0 ? "has no station" : $"takes away {lost} of {all} stations";
        if (!IsWatched) throw new OperatorException($"{file} {loss}. Nothing was changed; give --yes if that is meant.");
        if (!AnsiConsole.Confirm($"{Markup.Escape(file)} {loss}. Import it all the same?", defaultValue: false)) throw new OperatorException("Nothing was changed.");
    }

    static async Task<(City City, CityChanges Changes)> ImportAsync(ServiceProvider services, CityDifference difference, string file)
    {
        var store = services.GetRequiredService<CityStore>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var terms = new ImportTerms
        {
            Over = difference.Known,
            Record = changes => ImportActs.OfCity(ImportActs.Console, now, file, difference.Known, difference.Next, changes),
        };
        try
        {
            if (!IsWatched) return await store.ImportAsync(difference.Next, terms);
            return await AnsiConsole.Progress().HideCompleted(false).StartAsync(progress =>
            {
                var bar = progress.AddTask("Importing");
                return store.ImportAsync(difference.Next, terms with { Progress = (done, all) => (bar.MaxValue, bar.Value) = (all, done) });
            });
        }
        catch (CityMovedOnException error)
        {
            throw new OperatorException("Somebody else changed the city at this moment. Nothing was imported; try again.", error);
        }
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
