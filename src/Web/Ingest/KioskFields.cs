using System.Collections.Immutable;
using System.Text.Json;
using OrleansHub.Grains.Kiosks;

namespace OrleansHub.Web.Ingest;

/// <summary>Reads what only kiosks send.</summary>
internal static class KioskFields
{
    const int MostEntries = 64;
    const int LongestName = 64;

    public static bool TryStatus(ref Utf8JsonReader reader, out KioskStatus status)
    {
        Span<byte> buffer = stackalloc byte[LongestName];
        status = KioskStatus.Unknown;
        if (reader.TokenType != JsonTokenType.String || !JsonValue.TryBytes(in reader, buffer, out var word)) return false;
        if (word.SequenceEqual("available"u8)) status = KioskStatus.Available;
        else if (word.SequenceEqual("in-use"u8)) status = KioskStatus.InUse;
        else if (word.SequenceEqual("blocked"u8)) status = KioskStatus.Blocked;
        else if (word.SequenceEqual("out-of-order"u8)) status = KioskStatus.OutOfOrder;
        else if (word.SequenceEqual("planned"u8)) status = KioskStatus.Planned;
        else return word.SequenceEqual("unknown"u8);
        return true;
    }

    // {"social-insurance":"out","guide":"available"}
    public static bool TryFunctions(ref Utf8JsonReader reader, out ImmutableDictionary<string, FunctionStatus> functions)
    {
        functions = ImmutableDictionary<string, FunctionStatus>.Empty;
        if (reader.TokenType != JsonTokenType.StartObject) return SkipFalse(ref reader);
        var good = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var named = JsonValue.TryText(ref reader, LongestName, out var name);
            reader.Read();
            good = good && named && TryFunction(ref reader, out var status) && functions.Count < MostEntries && Set(ref functions, name, status);
            reader.Skip();
        }
        return good;
    }

    // ["media-low","door-open"]
    public static bool TryFaults(ref Utf8JsonReader reader, out ImmutableArray<string> faults)
    {
        faults = [];
        if (reader.TokenType != JsonTokenType.StartArray) return SkipFalse(ref reader);
        var good = true;
        var found = ImmutableArray.CreateBuilder<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            good = good && JsonValue.TryText(ref reader, LongestName, out var fault) && found.Count < MostEntries && Add(found, fault);
            reader.Skip();
        }
        faults = found.ToImmutable();
        return good;
    }

    static bool TryFunction(ref Utf8JsonReader reader, out FunctionStatus status)
    {
        Span<byte> buffer = stackalloc byte[LongestName];
        status = FunctionStatus.Unknown;
        if (reader.TokenType != JsonTokenType.String || !JsonValue.TryBytes(in reader, buffer, out var word)) return false;
        if (word.SequenceEqual("available"u8)) status = FunctionStatus.Available;
        else if (word.SequenceEqual("out"u8)) status = FunctionStatus.Out;
        else return word.SequenceEqual("unknown"u8);
        return true;
    }

    static bool Set(ref ImmutableDictionary<string, FunctionStatus> functions, string name, FunctionStatus status)
    {
        functions = functions.SetItem(name, status);
        return true;
    }

    static bool Add(ImmutableArray<string>.Builder faults, string fault)
    {
        faults.Add(fault);
        return true;
    }

    static bool SkipFalse(ref Utf8JsonReader reader)
    {
        reader.Skip();
        return false;
    }
}
