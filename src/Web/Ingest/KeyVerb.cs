using System.CommandLine;
using System.Globalization;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Storage.DeviceKeys;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Ingest;

/// <summary><c>key add</c>, <c>key list</c>, <c>key revoke</c>: the keys devices post with. The secret of a new key is shown once and stored nowhere.</summary>
internal static class KeyVerb
{
    public static Command Create(ServeOptions serve) =>
        new("key", "Make, list and revoke the keys of devices") { Add(serve), List(serve), Revoke(serve) };

    static Command Add(ServeOptions serve)
    {
        var scope = new Option<string>("--scope") { Description = "An area's code (with all below it) or a station's id", Required = true, HelpName = "CODE_OR_STATION" };
        var name = new Option<string?>("--name") { Description = "What the key is for", HelpName = "N" };
        var verb = new Command("add", "Print a new key, once") { scope, name, serve.Data };
        verb.SetAction(async (result, _) =>
        {
            await using var store = StoreBeside.Open(serve.Settings(result));
            var wanted = result.GetRequiredValue(scope);
            var city = store.GetRequiredService<IStationRegistry>().City;
            if (!city.Areas.ContainsKey(wanted) && !city.Stations.ContainsKey(wanted))
                throw new OperatorException($"'{wanted}' is neither an area nor a station of the imported city.");
            var (key, secret) = await store.GetRequiredService<DeviceKeyStore>().AddAsync(wanted, result.GetValue(name));
            // Only the secret goes to stdout, so that a script can take it from there.
            await Console.Error.WriteLineAsync($"Key {key.Id} for {key.Scope}. It is shown this once:");
            Console.WriteLine(secret);
            return 0;
        });
        return verb;
    }

    static Command List(ServeOptions serve)
    {
        var verb = new Command("list", "List the keys, without their secrets") { serve.Data };
        verb.SetAction(async (result, _) =>
        {
            await using var store = StoreBeside.Open(serve.Settings(result));
            foreach (var key in store.GetRequiredService<DeviceKeyStore>().List())
            {
                var state = key.Revoked is { } at ? $"revoked {Day(at)}" : "valid";
                Console.WriteLine($"{key.Id}  {key.Scope,-20}  {Day(key.Created)}  {state,-19}  {key.Name}");
            }
            return 0;
        });
        return verb;
    }

    static Command Revoke(ServeOptions serve)
    {
        var id = new Argument<string>("ID") { Description = "The key's id, as key list shows it" };
        var verb = new Command("revoke", "Revoke a key; within a second it opens nothing") { id, serve.Data };
        verb.SetAction(async (result, _) =>
        {
            await using var store = StoreBeside.Open(serve.Settings(result));
            var key = result.GetRequiredValue(id);
            if (!await store.GetRequiredService<DeviceKeyStore>().RevokeAsync(key)) throw new OperatorException($"There is no valid key {key}; see key list.");
            Console.WriteLine($"Key {key} is revoked.");
            return 0;
        });
        return verb;
    }

    static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
