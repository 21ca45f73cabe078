using Microsoft.Extensions.Options;

namespace OrleansHub.Silo.History;

/// <summary>How long history is kept. Bound to the section <c>History</c>, checked at start.</summary>
public sealed class HistoryOptions
{
    public const string Section = "History";

    /// <summary>How long quarters and hours are kept. Of older service days the sums stay: entries, exits, extremes, means.</summary>
    public TimeSpan KeepQuarters { get; set; } = TimeSpan.FromDays(400);

    /// <summary>How long service days are kept, of stations and of sensors.</summary>
    public TimeSpan KeepDays { get; set; } = TimeSpan.FromDays(3660);
}

internal sealed class HistoryOptionsCheck : IValidateOptions<HistoryOptions>
{
    // A reading may be a week late, and its quarter must still be there.
    static readonly TimeSpan Least = TimeSpan.FromDays(9);

    public ValidateOptionsResult Validate(string? name, HistoryOptions options) =>
        options.KeepQuarters < Least ? ValidateOptionsResult.Fail($"History:KeepQuarters is {options.KeepQuarters}; late readings correct quarters of a week ago, so keep at least {Least.Days} days.")
        : options.KeepDays < options.KeepQuarters ? ValidateOptionsResult.Fail($"History:KeepDays is {options.KeepDays}; keep days at least as long as their quarters ({options.KeepQuarters}).")
        : ValidateOptionsResult.Success;
}
