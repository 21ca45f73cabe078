using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Stations;

/// <summary>Writes and reads the stored state of a station without reflection: it is written with every reading.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(StationState))]
public sealed partial class StationStateJson : JsonSerializerContext;
