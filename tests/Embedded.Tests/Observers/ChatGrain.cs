using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Orleans.Utilities;

namespace OrleansHub.Embedded.Tests.Observers;

public interface IListener : IGrainObserver
{
    [ResponseTimeout("00:00:02")]
    Task Hear(string text);

    [OneWay]
    Task Overhear(string text);
}

public interface IChatGrain : IGrainWithStringKey
{
    Task Join(IListener listener);

    Task Leave(IListener listener);

    Task Say(string text);

    Task Whisper(string text);

    Task<int> Listeners();

    /// <summary>Lets time pass for the expiry, which is a minute.</summary>
    Task Wait(TimeSpan time);
}

internal sealed class ChatGrain : Grain, IChatGrain
{
    private readonly ObserverManager<IListener> _listeners;
    private DateTime _now = DateTime.UnixEpoch;

    public ChatGrain(ILogger<ChatGrain> logger) =>
        _listeners = new(TimeSpan.FromMinutes(1), logger) { GetDateTime = () => _now };

    public Task Join(IListener listener)
    {
        _listeners.Subscribe(listener, listener);
        return Task.CompletedTask;
    }

    public Task Leave(IListener listener)
    {
        _listeners.Unsubscribe(listener);
        return Task.CompletedTask;
    }

    public Task Say(string text) => _listeners.Notify(l => l.Hear(text));

    public Task Whisper(string text) => _listeners.Notify(l => l.Overhear(text));

    public Task<int> Listeners() => Task.FromResult(_listeners.Count);

    public Task Wait(TimeSpan time)
    {
        _now += time;
        return Task.CompletedTask;
    }
}
