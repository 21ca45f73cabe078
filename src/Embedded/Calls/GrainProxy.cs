using Orleans.Runtime;
using OrleansHub.Embedded.Activations;
using OrleansHub.Embedded.Observers;

namespace OrleansHub.Embedded.Calls;

/// <summary>The base of generated references: it brings a request to the grain's mailbox.</summary>
public abstract class GrainProxy(ProxyTarget target) : GrainReference
{
    private readonly GrainClass? _class = target.Class;
    private readonly string _key = target.Key;

    // Of a grain, the activation that took the last call: it may be gone by now, and then refuses the next one.
    private Mailbox? _mailbox = target.Observer;

    public override GrainId GrainId => _class?.IdOf(_key) ?? _mailbox!.Id;

    internal override TInterface As<TInterface>() =>
        Engine.Interfaces.Proxy<TInterface>(Observer is { } observer ? new ProxyTarget(observer) : new ProxyTarget(_class!, _key));

    /// <summary>The observer it stands for; null when it stands for a grain.</summary>
    internal ObserverMailbox? Observer => _mailbox as ObserverMailbox;

    private Engine Engine => _class?.Engine ?? _mailbox!.Engine;

    protected Task<T> Call<T>(Request<T> request)
    {
        var answer = request.Promise();
        Send(request);
        return answer;
    }

    protected Task Call(VoidRequest request)
    {
        var answer = request.Promise();
        Send(request);
        return answer;
    }

    /// <summary>Sends a call nobody waits for.</summary>
    protected Task Tell(Request request)
    {
        Send(request);
        return Task.CompletedTask;
    }

    private void Send(Request request)
    {
        var caller = SynchronizationContext.Current as Mailbox;
        var mailbox = _mailbox ??= _class!.Locate(_key);
        var engine = mailbox.Engine;
        request.Mailbox = mailbox;
        request.Stamp();
        if (engine.IsStopping && caller is null)
        {
            request.Refuse(new SiloUnavailableException($"{request.Name} of {mailbox.Id}: the engine is stopping."));
            return;
        }
        if (caller is not null && !request.Method.IsOneWay) request.Caller = caller.Awaiting;
        if (engine.Copier is { } copier) request.CopyBy(copier);
        while (!TryDeliver(request, mailbox))
        {
            request.Mailbox = mailbox = _mailbox = _class!.Locate(_key);
        }
    }

    private static bool TryDeliver(Request request, Mailbox mailbox)
    {
        if (mailbox.Unavailable is { } reason)
        {
            // An observer's one-way caller has nothing else to learn it from.
            if (request.Method.IsOneWay) throw reason;
            request.Refuse(reason);
            return true;
        }
        if (request.Caller is not null && CallCycle.Find(request, mailbox) is { } cycle)
        {
            request.Refuse(cycle);
            return true;
        }
        return mailbox.TryPost(request);
    }
}
