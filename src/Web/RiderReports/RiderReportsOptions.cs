using Microsoft.Extensions.Options;

namespace OrleansHub.Web.RiderReports;

/// <summary>How much one address may report. Bound to the section <c>Reports</c>, checked at start.</summary>
internal sealed class RiderReportsOptions
{
    public const string Section = "Reports";

    /// <summary>Reports from one address at once after a pause. Many phones of a network share one address.</summary>
    public int Burst { get; set; } = 20;

    /// <summary>Reports from one address for long.</summary>
    public int PerMinute { get; set; } = 6;

    /// <summary>Voices remembered so that none counts twice; the oldest is forgotten beyond it. 100,000 take 10 MB.</summary>
    public int MostVoices { get; set; } = 100_000;
}

internal sealed class RiderReportsOptionsCheck : IValidateOptions<RiderReportsOptions>
{
    public ValidateOptionsResult Validate(string? name, RiderReportsOptions options)
    {
        var errors = new List<string>();
        if (options.Burst < 1) errors.Add($"Reports:Burst is {options.Burst}; give at least 1.");
        if (options.PerMinute is < 1 or > 60_000) errors.Add($"Reports:PerMinute is {options.PerMinute}; give 1 to 60000.");
        if (options.MostVoices < 1) errors.Add($"Reports:MostVoices is {options.MostVoices}; give at least 1.");
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
