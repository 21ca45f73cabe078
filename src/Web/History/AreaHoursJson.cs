using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using OrleansHub.Grains.Hours;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.History;

/// <summary>Hours of areas as the wire contract has them: two lists of 24, the first hour from 04:00.</summary>
internal static class AreaHoursJson
{
    public static void WriteDay(this Utf8JsonWriter json, AreaDay day)
    {
        json.WriteStartObject();
        json.WriteString("day"u8, day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("kind"u8, WireName<DayKind>.Of(day.Kind));
        json.WriteHours(day.Hours);
        json.WriteEndObject();
    }

    public static void WriteUsual(this Utf8JsonWriter json, UsualHours? usual)
    {
        if (usual is null)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        json.WriteString("kind"u8, WireName<DayKind>.Of(usual.Kind));
        json.WriteNumber("days"u8, usual.Days);
        json.WriteHours(usual.Hours);
        json.WriteEndObject();
    }

    static void WriteHours(this Utf8JsonWriter json, ImmutableArray<AreaHour?> hours)
    {
        json.WriteStartArray("visits"u8);
        foreach (var hour in hours)
        {
            if (hour is { } known) json.WriteNumberValue(known.Visits);
            else json.WriteNullValue();
        }
        json.WriteEndArray();
        json.WriteStartArray("mean"u8);
        foreach (var hour in hours)
        {
            if (hour?.Mean is { } mean) json.WriteNumberValue(Math.Round(mean, 1));
            else json.WriteNullValue();
        }
        json.WriteEndArray();
    }
}
