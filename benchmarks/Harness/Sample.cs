namespace OrleansHub.Bench.Harness;

/// <summary>What one contestant did in one round: operations, the time they took, and the server's CPU time and allocations meanwhile.</summary>
readonly record struct Sample(double Operations, TimeSpan Elapsed, TimeSpan Cpu, long Allocated)
{
    public double PerSecond => Operations / Elapsed.TotalSeconds;

    public double CpuMicroseconds => Cpu.TotalMicroseconds / Operations;

    public double AllocatedEach => Allocated / Operations;
}
