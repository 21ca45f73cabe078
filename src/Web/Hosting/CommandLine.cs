using System.CommandLine;
using Microsoft.Extensions.Options;
using OrleansHub.Silo.Registry;
using OrleansHub.Silo.Storage;
using OrleansHub.Silo.Storage.Backups;
using OrleansHub.Web.Accounts;
using OrleansHub.Web.Backups;
using OrleansHub.Web.Cities;
using OrleansHub.Web.Ingest;
using OrleansHub.Web.Replay;

namespace OrleansHub.Web.Hosting;

/// <summary>The verbs of the hub. What the operator can mend ends with one sentence on stderr and the exit code 1.</summary>
public static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("OrleansHub: how full are the stations of a city, live. Without a verb it serves.");
        var serve = new ServeOptions();
        serve.AddTo(root);
        root.SetAction((result, stop) => Server.RunAsync(new() { Settings = serve.Settings(result) }, stop));
        root.Add(ImportVerb.Create(serve));
        root.Add(KeyVerb.Create(serve));
        root.Add(UserVerb.Create(serve));
        root.Add(VerifyVerb.Create(serve));
        root.Add(ReplayVerb.Create(serve));
        root.Add(BackupVerb.Create(serve));
        root.Add(RestoreVerb.Create(serve));
        try
        {
            // The host listens to the signals itself and stops in order.
            var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
            return await root.Parse(args).InvokeAsync(invocation);
        }
        catch (Exception error) when (Explain(error) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }

    static string? Explain(Exception error) => error switch
    {
        OperatorException or RecordingException or CityFileException or StorageStartException or OptionsValidationException or BackupException => error.Message,
        // Kestrel wraps a taken or forbidden address so; its message names the address.
        IOException or UnauthorizedAccessException => error.Message,
        OperationCanceledException => "Stopped.",
        _ => null,
    };
}
