using System.IO.Pipelines;

namespace OrleansHub.Web.Reporting;

/// <summary>
/// A report's turn at a core: a few at a time are made, however many are asked for, because readings must be taken in meanwhile. It goes round
/// with every slice that is sent, so that neither a long report nor a slow reader keeps the others waiting.
/// </summary>
internal sealed class ReportTurn(SemaphoreSlim turns) : IDisposable
{
    bool isMine;

    public async Task TakeAsync(CancellationToken stop)
    {
        await turns.WaitAsync(stop);
        isMine = true;
    }

    /// <summary>Sends what is written; others have their turn meanwhile.</summary>
    public async Task SendAsync(PipeWriter body, CancellationToken stop)
    {
        Dispose();
        await body.FlushAsync(stop);
        await TakeAsync(stop);
    }

    public void Dispose()
    {
        if (isMine) turns.Release();
        isMine = false;
    }
}
