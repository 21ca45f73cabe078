using System.Runtime.CompilerServices;

namespace OrleansHub.Embedded.Calls;

/// <summary>A call without a result.</summary>
public abstract class VoidRequest : Request
{
    private AsyncTaskMethodBuilder _promise;

    /// <summary>Calls the method on the grain.</summary>
    protected abstract ValueTask Invoke(object target);

    internal Task Promise() => _promise.Task;

    private protected override Task? Execute(object target)
    {
        var pending = Invoke(target);
        if (!pending.IsCompletedSuccessfully) return pending.AsTask();
        Answer();
        return null;
    }

    private protected override void Answer(Task ended) => Answer();

    private protected override void AnswerWith(Exception failure) => _promise.SetException(failure);

    private void Answer()
    {
        if (TryAnswer() && !Method.IsOneWay) _promise.SetResult();
    }
}
