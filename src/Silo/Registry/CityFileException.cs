using System.Collections.Immutable;

namespace OrleansHub.Silo.Registry;

/// <summary>A city file that cannot be imported; nothing was changed. The message lists up to <see cref="Shown"/> of its errors, one a line.</summary>
public sealed class CityFileException : Exception
{
    public const int Shown = 50;

    public CityFileException() : this([]) { }

    public CityFileException(string message) : base(message) { }

    public CityFileException(string message, Exception inner) : base(message, inner) { }

    public CityFileException(IReadOnlyCollection<CityFileError> errors) : base(Describe(errors)) => Errors = [.. errors];

    public ImmutableArray<CityFileError> Errors { get; } = [];

    static string Describe(IReadOnlyCollection<CityFileError> errors)
    {
        var lines = errors.Take(Shown).Select(error => error.ToString());
        if (errors.Count > Shown) lines = lines.Append($"… and {errors.Count - Shown} more");
        return string.Join('\n', lines);
    }
}
