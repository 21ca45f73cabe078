using System.Diagnostics;

namespace OrleansHub.Web.Metrics;

/// <summary>How the process itself does.</summary>
internal static class RuntimeFigures
{
    public static IEnumerable<Figure> Read()
    {
        using var process = Process.GetCurrentProcess();
        yield return One("process_cpu_seconds_total", "counter", "Processor time used", process.TotalProcessorTime.TotalSeconds);
        yield return One("process_resident_memory_bytes", "gauge", "Memory of the process", process.WorkingSet64);
        yield return One("dotnet_gc_heap_bytes", "gauge", "Managed memory in use", GC.GetTotalMemory(forceFullCollection: false));
        yield return One("dotnet_gc_allocated_bytes_total", "counter", "Managed memory ever taken", GC.GetTotalAllocatedBytes());
        yield return One("dotnet_gc_pause_seconds_total", "counter", "Time spent collecting", GC.GetTotalPauseDuration().TotalSeconds);
        yield return One("dotnet_threadpool_threads", "gauge", "Threads that work", ThreadPool.ThreadCount);
        yield return One("dotnet_threadpool_queue_length", "gauge", "Work that waits for a thread", ThreadPool.PendingWorkItemCount);
    }

    static Figure One(string name, string kind, string help, double value) => new(name, kind, help, [new("", "", value)]);
}
