namespace OrleansHub.Embedded.Manifests;

/// <summary>Names the <see cref="IGrainManifest"/> of an assembly that has grains or grain interfaces.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class GrainManifestAttribute(Type manifest) : Attribute
{
    public Type Manifest { get; } = manifest;
}
