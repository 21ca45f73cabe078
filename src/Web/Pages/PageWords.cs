using System.Globalization;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Kiosks;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Pages;

/// <summary>Every word of the pages in one language; a language that lacks one does not compile. Times come as text.</summary>
internal sealed partial record PageWords
{
    /// <summary>The tag of the language, as HTML has it.</summary>
    public required string Tag { get; init; }
    public required string Locale { get; init; }
    public required string OtherTag { get; init; }
    public required string Other { get; init; }

    public required string Demo { get; init; }
    public required string DemoPoster { get; init; }
    public required string Comma { get; init; }
    public required string Stop { get; init; }
    public required Func<string, string> Aside { get; init; }
    public required Func<string, string, string> Facts { get; init; }

    public required Func<Level, string> Level { get; init; }
    public required Func<string, int?, string> People { get; init; }
    public required Func<int, string> About { get; init; }
    public required Func<string, string> AsOf { get; init; }

    public required string Room { get; init; }
    public required string SomeRoom { get; init; }
    public required string Busy { get; init; }
    public required string Full { get; init; }
    public required string NotCounted { get; init; }
    /// <summary>Of several zones only one is open.</summary>
    public required Func<string, string> OnlyZone { get; init; }
    public required string NotProven { get; init; }
    public required string HoursUnknown { get; init; }
    public required string Locked { get; init; }
    public required Func<int, string> LockedBy { get; init; }
    public required string Closed { get; init; }
    public required string ClosedForNow { get; init; }
    public required string PrivateZone { get; init; }

    public required string OpenNow { get; init; }
    public required string ClosedNow { get; init; }
    public required Func<string, string> Until { get; init; }
    public required Func<string, string> Opens { get; init; }
    public required Func<string, string> Tomorrow { get; init; }
    public required Func<DateTimeOffset, string> Date { get; init; }
    public required Func<string, string, string> Evidence { get; init; }
    public required string NoEvidence { get; init; }

    public required string Hours { get; init; }
    public required Func<string, string, string> OfZone { get; init; }
    public required string HoursNotGiven { get; init; }
    public required string Zones { get; init; }
    public required string Kiosks { get; init; }
    public required Func<KioskStatus, string> Kiosk { get; init; }
    public required string Amenities { get; init; }
    public required Func<string, string> Amenity { get; init; }
    public required Func<string, string> AmenityState { get; init; }

    public required string Call { get; init; }
    public required string Map { get; init; }
    public required string Amap { get; init; }
    public required string Poster { get; init; }
    public required string NoScript { get; init; }

    public required string NoSuchStation { get; init; }
    public required string NoSuchStationHint { get; init; }
    public required Func<string, string> Gone { get; init; }
    public required Func<string, string?, string> MovedTo { get; init; }
    public required string Nearby { get; init; }

    public required string PosterLead { get; init; }
    public required string PosterHint { get; init; }
    public required string PosterReport { get; init; }
    public required string Print { get; init; }

    /// <summary>Digits, in every language the same.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public string Name(LocalName name) => Tag == "en" ? name.InEnglish : name.Zh;
}
