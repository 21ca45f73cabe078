namespace OrleansHub.Web.Demo;

/// <summary>What chance decides in a demo, the same in every run: a number is drawn for a thing and what is asked of it.</summary>
internal static class Draw
{
    /// <summary>The number a device draws by: FNV-1a of its address, because string.GetHashCode differs from run to run.</summary>
    public static uint Seed(string address)
    {
        var hash = 2166136261;
        foreach (var letter in address) hash = (hash ^ letter) * 16777619;
        return hash;
    }

    /// <summary>A fraction in [0, 1): splitmix64 of a seed, a day or slot, and the question.</summary>
    public static double Of(uint seed, int day, int question)
    {
        var z = (((ulong)seed << 32) | (uint)day) * 0xd1342543de82ef95 + ((ulong)(uint)question + 1) * 0x9e3779b97f4a7c15;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
