namespace OrleansHub.Bench.Servers;

/// <summary>Starts a baseline: this same program with a hidden verb, under the garbage collector of the product.</summary>
static class Bare
{
    public static Task<ServerProcess> Http() => Start(BareHttp.Verb);

    public static Task<ServerProcess> Hub() => Start(BareHub.Verb);

    static Task<ServerProcess> Start(string verb) => ServerProcess.Start(typeof(Bare).Assembly.Location, [verb], Product.Collector());
}
