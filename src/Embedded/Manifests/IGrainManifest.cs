namespace OrleansHub.Embedded.Manifests;

/// <summary>Lists the grains of an assembly. Implementations are generated.</summary>
public interface IGrainManifest
{
    void Describe(GrainManifest grains);
}
