namespace OrleansHub.Grains.Duty;

/// <summary>What became of an entry.</summary>
[GenerateSerializer, Alias("desk-verdict")]
public enum DeskVerdict
{
    /// <summary>It holds, and is durable when told; an entry that says what is known already changes nothing.</summary>
    Done,
    /// <summary>An end that is not ahead or too far ahead, or a text that <see cref="PlainText"/> refuses.</summary>
    Invalid,
    UnknownStation,
    UnknownKiosk,
    /// <summary>Not among the amenities of the station.</summary>
    UnknownAmenity,
}
