using System.Collections.Concurrent;
using OrleansHub.Silo.Storage;
using OrleansHub.Silo.Storage.DeviceKeys;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Ingest;

/// <summary>
/// <c>POST /api/v1/readings</c>: who sends, what is sent, whether there is room, and only then the stations. The answer leaves after the
/// commit; when one station could not store its part nothing is acknowledged, and what the others stored may be sent again without harm.
/// </summary>
internal sealed partial class ReadingsEndpoint(
    DeviceKeyRing keys, CurrentAddresses addresses, IngestGate gate, IngestMeter meter, ILogger<ReadingsEndpoint> log)
{
    const string Scheme = "Bearer ";
    static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);
    static readonly TimeSpan WhileStorageMends = TimeSpan.FromSeconds(5);

    static readonly HubProblem NoKey = new(401, "no-key", "No valid device key", "Send \"Authorization: Bearer <device key>\" with a key that is not revoked.");
    static readonly HubProblem NotJsonType = new(415, "content-type", "Readings are JSON", "Send Content-Type: application/json, not compressed.");
    static readonly HubProblem TooFast = new(429, "too-fast", "Too many readings", "Nothing was stored. Send the same readings again after Retry-After.");
    static readonly HubProblem NotStored = new(503, "not-stored", "The readings cannot be stored now", "Nothing is acknowledged. Send the same readings again after Retry-After.");

    readonly ConcurrentBag<Batch> spare = [];

    public async Task Post(HttpContext context)
    {
        if (KeyOf(context) is not { } key)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await Refuse(context, NoKey);
            return;
        }
        if (!IsJson(context.Request))
        {
            await Refuse(context, NotJsonType);
            return;
        }
        if (!spare.TryTake(out var batch)) batch = new();
        try
        {
            await Take(context, key, batch);
        }
        catch (BadHttpRequestException error)
        {
            await Refuse(context, new(error.StatusCode, "bad-request", "The request cannot be read", "Check its headers, its length and its encoding."));
        }
        finally
        {
            batch.Clear();
            spare.Add(batch);
        }
    }

    async Task Take(HttpContext context, DeviceKey key, Batch batch)
    {
        if (await BatchReader.ReadAsync(context, addresses.Book, key.Scope, batch) is { } problem)
        {
            await Refuse(context, problem);
            return;
        }
        var readings = batch.Items.Count + batch.Rejections.Count;
        if (gate.Enter(key.Id, readings) is { } wait)
        {
            await Refuse(context, TooFast, wait);
            return;
        }
        try
        {
            await Delivery.DeliverAsync(batch);
        }
        catch (Exception error)
        {
            // Whatever went wrong, a device can do no better than to send again: nothing of it was acknowledged.
            await (error.IsBecause<StorageBusyException>() ? Refuse(context, TooFast, Moment) : Refuse(context, NotStored, WhileStorageMends));
            if (!error.IsBecause<StorageBusyException>() && !error.IsBecause<StorageUnavailableException>()) Undelivered(log, error);
            return;
        }
        finally
        {
            gate.Leave(readings);
        }
        meter.Settled(batch);
        await Receipt.WriteAsync(context, batch);
    }

    DeviceKey? KeyOf(HttpContext context)
    {
        var header = context.Request.Headers.Authorization;
        return header.Count == 1 && header[0] is { } text && text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? keys.Find(text.AsSpan(Scheme.Length).Trim())
            : null;
    }

    static bool IsJson(HttpRequest request)
    {
        var type = request.ContentType.AsSpan();
        var end = type.IndexOf(';');
        var media = (end < 0 ? type : type[..end]).Trim();
        return media.Equals("application/json", StringComparison.OrdinalIgnoreCase) && request.Headers.ContentEncoding.Count == 0;
    }

    Task Refuse(HttpContext context, HubProblem problem, TimeSpan? retryAfter = null)
    {
        meter.Refused(problem.Status);
        return problem.WriteAsync(context, retryAfter);
    }

    [LoggerMessage(LogLevel.Error, "A batch could not be delivered; the device was told to send it again")]
    static partial void Undelivered(ILogger logger, Exception error);
}
