using Microsoft.Extensions.Options;

namespace OrleansHub.Web.Ingest;

/// <summary>How much the devices may send. Bound to the section <c>Ingest</c>, checked at start.</summary>
internal sealed class IngestOptions
{
    public const string Section = "Ingest";

    /// <summary>Readings a second that one key may send for long; 0 sets no limit.</summary>
    public int ReadingsPerSecond { get; set; } = 5_000;

    /// <summary>Readings that one key may send at once after a pause: what a gateway has kept during an outage.</summary>
    public int Burst { get; set; } = 50_000;

    /// <summary>Readings of all keys that may wait for their commit; more are told to come back.</summary>
    public int MostWaiting { get; set; } = 20_000;
}

internal sealed class IngestOptionsCheck : IValidateOptions<IngestOptions>
{
    public ValidateOptionsResult Validate(string? name, IngestOptions options)
    {
        var errors = new List<string>();
        if (options.ReadingsPerSecond < 0) errors.Add($"Ingest:ReadingsPerSecond is {options.ReadingsPerSecond}; give 0 for no limit, or a positive number.");
        if (options.Burst < Batch.MostItems) errors.Add($"Ingest:Burst is {options.Burst}; one request may carry {Batch.MostItems} readings, so it must not be less.");
        if (options.MostWaiting < Batch.MostItems) errors.Add($"Ingest:MostWaiting is {options.MostWaiting}; one request may carry {Batch.MostItems} readings, so it must not be less.");
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
