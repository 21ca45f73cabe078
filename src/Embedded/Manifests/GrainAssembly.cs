using System.Reflection;

namespace OrleansHub.Embedded.Manifests;

/// <summary>An assembly whose grains an engine runs.</summary>
internal sealed record GrainAssembly(Assembly Assembly);
