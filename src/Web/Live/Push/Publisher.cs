using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace OrleansHub.Web.Live.Push;

/// <summary>Pushes each new snapshot at once, but not more often than a screen can show; refreshes everybody now and then; cuts who is stuck.</summary>
internal sealed partial class Publisher(
    LiveCity city, Audience audience, StaffAudience staff, PushMeter meter, IOptions<PushOptions> options, TimeProvider time, ILogger<Publisher> log) : BackgroundService
{
    // Districts flush their windows independently: without a pause seventeen of them would mean 170 frames a second to a city's wall.
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    readonly Channel<bool> _news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    long _published;
    long _refreshed;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var look = options.Value.RefreshEvery < Look ? options.Value.RefreshEvery : Look;
        await using var timer = time.CreateTimer(_ => Nudge(), null, look, look);
        _refreshed = time.GetTimestamp();
        city.Advanced += Nudge;
        try
        {
            Nudge();
            while (await _news.Reader.WaitToReadAsync(stoppingToken))
            {
                var rest = Pause - time.GetElapsedTime(_published);
                if (rest > TimeSpan.Zero) await Task.Delay(rest, time, stoppingToken);
                _news.Reader.TryRead(out _);
                Turn();
            }
        }
        finally
        {
            city.Advanced -= Nudge;
        }
    }

    void Nudge() => _news.Writer.TryWrite(true);

    void Turn()
    {
        try
        {
            _published = time.GetTimestamp();
            var snapshot = city.Current;
            if (snapshot.Version != audience.Published.Version)
            {
                staff.Publish(audience.Published, snapshot);
                audience.Publish(snapshot);
                meter.Published(time.GetElapsedTime(snapshot.MadeAt));
            }
            audience.Cut(options.Value.StuckAfter);
            if (time.GetElapsedTime(_refreshed) < options.Value.RefreshEvery) return;
            _refreshed = time.GetTimestamp();
            audience.Refresh();
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            TurnFailed(error);
        }
    }

    [LoggerMessage(LogLevel.Error, "A change could not be pushed")]
    partial void TurnFailed(Exception error);
}
