namespace OrleansHub.Web.Ingest;

/// <summary>Why an item of a batch was not taken.</summary>
internal enum RejectionReason
{
    UnknownSensor,
    UnknownKiosk,
    Forbidden,
    Invalid,
    TooLate,
}

/// <summary>An item that was not taken; <paramref name="Detail"/> tells the one who built the device what to mend and quotes nothing of the message.</summary>
internal readonly record struct Rejection(int Index, RejectionReason Reason, string Detail)
{
    public static ReadOnlySpan<byte> Word(RejectionReason reason) => reason switch
    {
        RejectionReason.UnknownSensor => "unknown-sensor"u8,
        RejectionReason.UnknownKiosk => "unknown-kiosk"u8,
        RejectionReason.Forbidden => "forbidden"u8,
        RejectionReason.TooLate => "too-late"u8,
        _ => "invalid"u8,
    };
}
