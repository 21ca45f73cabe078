using System.Globalization;
using Microsoft.Extensions.Options;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Storage;
using OrleansHub.Silo.Storage.Audit;
using OrleansHub.Silo.Storage.Backups;
using OrleansHub.Web.Accounts;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Backups;

/// <summary>
/// <c>GET /api/v1/backup</c>: everything the hub keeps, as of the moment it was asked, in one file that <c>restore</c> takes. It is copied and
/// checked in the data directory first, so that what is sent is whole, and on record with who took it away.
/// </summary>
internal sealed partial class BackupEndpoint(
    IOptions<StorageOptions> storage, IStationRegistry registry, AuditStore audit, TimeProvider time, ILogger<BackupEndpoint> log) : IDisposable
{
    static readonly HubProblem Busy = new(429, "backup-busy", "Another backup is being made", "Try again after Retry-After.");
    static readonly HubProblem NotMade = new(503, "backup", "The backup could not be made", "The server's log says why; the disk may be full.");

    readonly SemaphoreSlim one = new(1);

    public async Task Answer(HttpContext context)
    {
        if (!one.Wait(0))
        {
            await Busy.WriteAsync(context, TimeSpan.FromSeconds(10));
            return;
        }
        // Under one name, so that what a killed server left is replaced by the next.
        var path = Path.Combine(Path.GetFullPath(storage.Value.DataDirectory), "download.backup");
        try
        {
            var directory = storage.Value.DataDirectory;
            var made = await Task.Run(() => Backup.Make(directory, path, replace: true, stop: context.RequestAborted));
            await audit.AppendAsync(CopyActs.Of(CopyActs.Backup, context.Staff().Name, time.GetUtcNow(), made));
            await Send(context, path);
        }
        catch (Exception error) when (error is BackupException or StorageUnavailableException or StorageBusyException)
        {
            LogFailed(log, error.Message);
            await NotMade.WriteAsync(context);
        }
        catch (OperationCanceledException)
        {
            // Nobody waits for it any more.
        }
        finally
        {
            File.Delete(path);
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    async Task Send(HttpContext context, string path)
    {
        await using var file = new FileStream(path, new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan });
        var city = registry.City;
        var moment = TimeZoneInfo.ConvertTime(time.GetUtcNow(), city.TimeZone).ToString("yyyyMMdd-HHmm", CultureInfo.InvariantCulture);
        context.Response.ContentType = "application/vnd.sqlite3";
        context.Response.ContentLength = file.Length;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"orleanshub-{(city.Code.All(char.IsAsciiLetterOrDigit) ? city.Code : "city")}-{moment}.db\"";
        await file.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    [LoggerMessage(LogLevel.Error, "No backup: {Reason}")]
    static partial void LogFailed(ILogger logger, string reason);
}
