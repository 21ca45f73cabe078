using OrleansHub.Embedded.Calls;

namespace OrleansHub.Embedded.Activations;

/// <summary>A grain's reference to itself before anybody has said through which interface.</summary>
internal sealed class UntypedReference(ProxyTarget target) : GrainProxy(target);
