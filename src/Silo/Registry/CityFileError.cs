namespace OrleansHub.Silo.Registry;

/// <summary>One thing wrong with a city file: whose it is (<c>station cz-0001</c>), which field (<c>sensors[2].bits</c>), and what to do about it.</summary>
public sealed record CityFileError(string Where, string Field, string Problem)
{
    public override string ToString() => Field.Length == 0 ? $"{Where}: {Problem}" : $"{Where}: {Field}: {Problem}";
}
