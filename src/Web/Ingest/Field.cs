namespace OrleansHub.Web.Ingest;

/// <summary>The fields of a message that are read. Every other one (images, tracks, names, addresses of phones) is skipped unread.</summary>
[Flags]
internal enum Field
{
    Unknown = 0,
    Sensor = 1 << 0,
    Kiosk = 1 << 1,
    At = 1 << 2,
    In = 1 << 3,
    Out = 1 << 4,
    Boot = 1 << 5,
    Seq = 1 << 6,
    Id = 1 << 7,
    DeltaIn = 1 << 8,
    DeltaOut = 1 << 9,
    People = 1 << 10,
    Status = 1 << 11,
    Functions = 1 << 12,
    Faults = 1 << 13,
    Screen = 1 << 14,
}

internal static class FieldNames
{
    public static Field Of(ReadOnlySpan<byte> name)
    {
        if (name.SequenceEqual("sensor"u8)) return Field.Sensor;
        if (name.SequenceEqual("at"u8)) return Field.At;
        if (name.SequenceEqual("in"u8)) return Field.In;
        if (name.SequenceEqual("out"u8)) return Field.Out;
        if (name.SequenceEqual("boot"u8)) return Field.Boot;
        if (name.SequenceEqual("seq"u8)) return Field.Seq;
        if (name.SequenceEqual("id"u8)) return Field.Id;
        if (name.SequenceEqual("deltaIn"u8)) return Field.DeltaIn;
        if (name.SequenceEqual("deltaOut"u8)) return Field.DeltaOut;
        if (name.SequenceEqual("people"u8)) return Field.People;
        if (name.SequenceEqual("kiosk"u8)) return Field.Kiosk;
        if (name.SequenceEqual("status"u8)) return Field.Status;
        if (name.SequenceEqual("functions"u8)) return Field.Functions;
        if (name.SequenceEqual("faults"u8)) return Field.Faults;
        if (name.SequenceEqual("screen"u8)) return Field.Screen;
        return Field.Unknown;
    }

    public static string Of(Field field) => field switch
    {
        Field.DeltaIn => "deltaIn",
        Field.DeltaOut => "deltaOut",
        Field.Sensor => "sensor",
        Field.Kiosk => "kiosk",
        Field.At => "at",
        Field.In => "in",
        Field.Out => "out",
        Field.Boot => "boot",
        Field.Seq => "seq",
        Field.Id => "id",
        Field.People => "people",
        Field.Status => "status",
        Field.Functions => "functions",
        Field.Faults => "faults",
        Field.Screen => "screen",
        _ => "?",
    };
}
