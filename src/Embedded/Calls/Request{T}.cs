using System.Runtime.CompilerServices;

namespace OrleansHub.Embedded.Calls;

/// <summary>A call with a result.</summary>
public abstract class Request<T> : Request
{
    // The builder's task is the one object a call needs beside the request.
    private AsyncTaskMethodBuilder<T> _promise;

    /// <summary>Calls the method on the grain.</summary>
    protected abstract ValueTask<T> Invoke(object target);

    internal Task<T> Promise() => _promise.Task;

    private protected override Task? Execute(object target)
    {
        var pending = Invoke(target);
        if (!pending.IsCompletedSuccessfully) return pending.AsTask();
        Answer(pending.Result);
        return null;
    }

    private protected override void Answer(Task ended) => Answer(((Task<T>)ended).Result);

    private protected override void AnswerWith(Exception failure) => _promise.SetException(failure);

    private void Answer(T result)
    {
        if (Mailbox!.Engine.Copier is { } copier) result = copier.Copy(result);
        if (TryAnswer()) _promise.SetResult(result);
    }
}
