using Dapper;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace OrleansHub.Silo.Storage;

/// <summary>Notices within <see cref="StorageOptions.WatchInterval"/> what another process changed, and at once what this one did.</summary>
internal sealed partial class RevisionWatch(ReadConnections reads, IOptions<StorageOptions> options, ILogger<RevisionWatch> log) : BackgroundService
{
    readonly List<Topic> topics = [];

    /// <summary>Calls <paramref name="reload"/> now and after each change of a topic, one call at a time.</summary>
    public void Follow(string name, Action reload)
    {
        lock (topics)
        {
            // The revision is read before the content: a change between the two is then loaded twice rather than missed.
            var topic = new Topic(name, reload) { Seen = Read()[name] };
            reload();
            topics.Add(topic);
        }
    }

    /// <summary>Compares now.</summary>
    public void Check()
    {
        lock (topics)
        {
            var revisions = Read();
            foreach (var topic in topics)
            {
                var revision = revisions[topic.Name];
                if (revision == topic.Seen) continue;
                topic.Reload();
                topic.Seen = revision;
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The machine's clock, not the injected one: a key is revoked within a second even while a replay's clock runs faster or stands still.
        using var timer = new PeriodicTimer(options.Value.WatchInterval, TimeProvider.System);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    Check();
                }
                catch (StorageUnavailableException error)
                {
                    LogUnreadable(log, error.Message);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The host is stopping.
        }
    }

    Dictionary<string, long> Read() =>
        reads.Use(connection => connection.Query<(string Topic, long Value)>("SELECT topic, value FROM revision").ToDictionary(row => row.Topic, row => row.Value));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Changes by other processes cannot be seen: {Reason}")]
    static partial void LogUnreadable(ILogger logger, string reason);

    sealed record Topic(string Name, Action Reload)
    {
        public long Seen { get; set; }
    }
}
