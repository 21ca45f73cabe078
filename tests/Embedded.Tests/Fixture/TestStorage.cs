using System.Collections.Concurrent;
using System.Text.Json;
using Orleans.Storage;

namespace OrleansHub.Embedded.Tests.Fixture;

/// <summary>State as JSON in memory, with versions as ETags, and ways to fail.</summary>
public sealed class TestStorage : IGrainStorage
{
    private readonly ConcurrentDictionary<string, (string Json, int Version)> _rows = new();
    private readonly ConcurrentDictionary<string, Exception> _faults = new();

    /// <summary>Every operation on the key fails until <see cref="Heal"/>.</summary>
    public void Fail(string key, Exception with) => _faults[key] = with;

    public void Heal(string key) => _faults.TryRemove(key, out _);

    /// <summary>Somebody else writes the row.</summary>
    public void Overwrite<T>(string key, string stateName, T state) => _rows.AddOrUpdate(Row(key, stateName), _ => (Json(state), 1), (_, row) => (Json(state), row.Version + 1));

    public bool Has(string key, string stateName) => _rows.ContainsKey(Row(key, stateName));

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => At(stateName, grainId, key =>
    {
        grainState.RecordExists = _rows.TryGetValue(key, out var row);
        grainState.State = grainState.RecordExists ? JsonSerializer.Deserialize<T>(row.Json)! : Activator.CreateInstance<T>();
        grainState.ETag = grainState.RecordExists ? ETag(row.Version) : null;
    });

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => At(stateName, grainId, key =>
    {
        var version = Checked(key, grainState.ETag) + 1;
        _rows[key] = (Json(grainState.State), version);
        grainState.ETag = ETag(version);
        grainState.RecordExists = true;
    });

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => At(stateName, grainId, key =>
    {
        Checked(key, grainState.ETag);
        _rows.TryRemove(key, out _);
        grainState.State = Activator.CreateInstance<T>();
        grainState.ETag = null;
        grainState.RecordExists = false;
    });

    private int Checked(string key, string? etag)
    {
        var version = _rows.TryGetValue(key, out var row) ? row.Version : 0;
        var stored = version == 0 ? null : ETag(version);
        if (stored != etag) throw new InconsistentStateException("Somebody else has written.", stored, etag);
        return version;
    }

    // The answer comes from another thread, as a real storage's would.
    private async Task At(string stateName, GrainId grainId, Action<string> operation)
    {
        await Task.Yield();
        var key = grainId.Key.ToString()!;
        if (_faults.TryGetValue(key, out var fault)) throw fault;
        operation(Row(key, stateName));
    }

    private static string Row(string key, string stateName) => $"{key}/{stateName}";

    private static string Json<T>(T state) => JsonSerializer.Serialize(state);

    private static string ETag(int version) => version.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
