using System.Collections.Immutable;
using System.Text.Json;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Kiosks;

namespace OrleansHub.Web.Ingest;

/// <summary>One item of a batch while its fields are read, in whatever order they come.</summary>
internal ref struct Draft(AddressBook book, string scope)
{
    const int LongestAddress = 81;
    const int LongestId = 100;
    const int LongestBoot = 40;
    const int LongestScreen = 100;

    Field seen;
    string? fault;
    Device? device;
    bool forbidden;
    DateTimeOffset at;
    long entries;
    long exits;
    long seq;
    string? boot;
    string? id;
    KioskStatus status;
    ImmutableDictionary<string, FunctionStatus>? functions;
    ImmutableArray<string> faults;
    string? screen;

    /// <summary>Reads the value of a field; the reader then stands on the value's last token.</summary>
    public void Take(Field field, ref Utf8JsonReader reader)
    {
        if (field == Field.Unknown)
        {
            reader.Skip();
            return;
        }
        if (reader.TokenType == JsonTokenType.Null) return;
        if (Has(field)) fault ??= $"{FieldNames.Of(field)} is given twice.";
        seen |= field;
        if (TryTake(field, ref reader)) return;
        fault ??= $"{FieldNames.Of(field)} must be {Wanted(field)}.";
        reader.Skip();
    }

    /// <summary>The reading, or why there is none.</summary>
    public readonly Reading? Finish(out Device? to, out RejectionReason reason, out string detail)
    {
        (to, reason, detail) = (device, RejectionReason.Invalid, "");
        if (Has(Field.Sensor) == Has(Field.Kiosk)) return Refuse(out detail, "Give either sensor or kiosk, as \"station/device\".");
        if (forbidden)
        {
            reason = RejectionReason.Forbidden;
            return Refuse(out detail, "This key may not post for that station.");
        }
        if (device is null && fault is null)
        {
            reason = Has(Field.Kiosk) ? RejectionReason.UnknownKiosk : RejectionReason.UnknownSensor;
            return Refuse(out detail, "No such device in this city; its address is \"station/device\".");
        }
        return fault is not null ? Refuse(out detail, fault) : Has(Field.Kiosk) ? Beat(device!, out detail) : Count(device!, out detail);
    }

    readonly KioskReading? Beat(Device kiosk, out string detail)
    {
        detail = "";
        if (!Has(Field.Status))
        {
            detail = "status is missing.";
            return null;
        }
        return new(kiosk.Id, Instant, status, functions ?? ImmutableDictionary<string, FunctionStatus>.Empty, faults.IsDefault ? [] : faults, screen);
    }

    readonly Reading? Count(Device sensor, out string detail)
    {
        var register = Has(Field.In) || Has(Field.Out);
        var interval = Has(Field.DeltaIn) || Has(Field.DeltaOut);
        var level = Has(Field.People);
        if ((register ? 1 : 0) + (interval ? 1 : 0) + (level ? 1 : 0) != 1)
            return Refuse(out detail, "Give one of: in and out; id, deltaIn and deltaOut; people.");
        var missing = register ? (Field.In | Field.Out) & ~seen : interval ? (Field.Id | Field.DeltaIn | Field.DeltaOut) & ~seen : Field.Unknown;
        if (missing != Field.Unknown) return Refuse(out detail, $"{FieldNames.Of(missing & ~(missing - 1))} is missing.");
        detail = "";
        return register ? new RegisterReading(sensor.Id, Instant, entries, exits, boot, Has(Field.Seq) ? seq : null)
            : interval ? new IntervalReading(sensor.Id, Instant, id!, (int)entries, (int)exits)
            : new LevelReading(sensor.Id, Instant, (int)entries);
    }

    readonly DateTimeOffset? Instant => Has(Field.At) ? at : null;

    readonly bool Has(Field field) => (seen & field) != 0;

    bool TryTake(Field field, ref Utf8JsonReader reader) => field switch
    {
        Field.Sensor or Field.Kiosk => TryAddress(field, ref reader),
        Field.At => JsonValue.TryInstant(ref reader, out at),
        Field.In => JsonValue.TryWhole(ref reader, long.MaxValue, out entries),
        Field.Out => JsonValue.TryWhole(ref reader, long.MaxValue, out exits),
        Field.DeltaIn or Field.People => JsonValue.TryWhole(ref reader, int.MaxValue, out entries),
        Field.DeltaOut => JsonValue.TryWhole(ref reader, int.MaxValue, out exits),
        Field.Seq => JsonValue.TryWhole(ref reader, long.MaxValue, out seq),
        Field.Boot => JsonValue.TryText(ref reader, LongestBoot, out boot),
        Field.Id => JsonValue.TryText(ref reader, LongestId, out id),
        Field.Status => KioskFields.TryStatus(ref reader, out status),
        Field.Functions => KioskFields.TryFunctions(ref reader, out functions),
        Field.Faults => KioskFields.TryFaults(ref reader, out faults),
        _ => JsonValue.TryText(ref reader, LongestScreen, out screen),
    };

    bool TryAddress(Field field, ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped) return TryEscapedAddress(field, ref reader);
        return reader.TokenType == JsonTokenType.String && Find(field, reader.ValueSpan);
    }

    // Some encoders write every slash as \/.
    bool TryEscapedAddress(Field field, ref Utf8JsonReader reader)
    {
        Span<byte> buffer = stackalloc byte[JsonValue.LongestText];
        return JsonValue.TryBytes(in reader, buffer, out var address) && Find(field, address);
    }

    bool Find(Field field, scoped ReadOnlySpan<byte> address)
    {
        if (address.IsEmpty || address.Length > LongestAddress) return false;
        device = field == Field.Kiosk ? book.FindKiosk(address) : book.FindSensor(address);
        // A station outside the key's scope is forbidden whether or not it has the device: a key learns nothing of its neighbours.
        var station = device?.Station ?? book.FindStation(address);
        forbidden = station is not null && !station.IsIn(scope);
        return true;
    }

    static string Wanted(Field field) => field switch
    {
        Field.Sensor or Field.Kiosk => "an address like \"station/device\"",
        Field.At => "a time like \"2026-11-21T08:00:03+08:00\"",
        Field.Boot or Field.Id or Field.Screen => "a short text",
        Field.Status => "one of available, in-use, blocked, out-of-order, planned, unknown",
        Field.Functions => "an object of available, out or unknown by function",
        Field.Faults => "an array of short texts",
        _ => "a whole number, not negative",
    };

    static Reading? Refuse(out string detail, string because)
    {
        detail = because;
        return null;
    }
}
