using System.Globalization;

namespace OrleansHub.Bench.Harness;

/// <summary>One line of the table. <see cref="Value"/> is null where the figure cannot be had on this machine; <see cref="Beside"/> says why, or what it was made of.</summary>
sealed record Figure(string Row, string What, double? Value, string Unit, Target? Target, string Beside)
{
    public string Shown => Value is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value:0.##} {Unit}").TrimEnd() : "-";

    public string Wanted => Target is null ? "" : $"{Target} {Unit}".TrimEnd();

    public string Met => Target is null || Value is not { } value ? "" : Target.IsMetBy(value) ? "yes" : "NO";
}
