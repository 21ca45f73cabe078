using OrleansHub.Grains.Stations;

namespace OrleansHub.Silo.Registry;

/// <summary>
/// One thing wrong with a city file: whose it is (<c>station cz-0001</c>), which field (<c>sensors[2].bits</c>), and what to do about it. As text it
/// is English, for logs and the command line.
/// </summary>
public sealed record CityFileError(LocalName Where, string Field, LocalName Problem)
{
    public override string ToString() =>
        Field.Length == 0 ? $"{Where.InEnglish}: {Problem.InEnglish}" : $"{Where.InEnglish}: {Field}: {Problem.InEnglish}";
}
