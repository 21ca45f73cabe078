using System.Globalization;
using System.Text.Json;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Hours;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.History;

/// <summary>Curves of a day as the wire contract has them: people to one decimal, each step with the time at which it begins today.</summary>
internal static class DayCurveJson
{
    public static void WriteToday(this Utf8JsonWriter json, DayCurve? curve, ServiceClock clock)
    {
        if (curve?.HalfHours is not { } halfHours)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        json.WriteString("day"u8, curve.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("kind"u8, WireName<DayKind>.Of(curve.Kind));
        json.WriteStartArray("steps"u8);
        for (var slot = 0; slot < halfHours.Length; slot++)
        {
            json.WriteStartObject();
            json.WriteStart(slot, clock, curve.Day);
            json.WritePropertyName("people"u8);
            if (halfHours[slot] is { } people) json.WriteNumberValue(Math.Round(people, 1));
            else json.WriteNullValue();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WritePropertyName("events"u8);
        json.WriteEvents(curve.Events, clock.Zone);
        json.WriteEndObject();
    }

    /// <summary>Half hours of which too few days tell are left out.</summary>
    public static void WriteUsual(this Utf8JsonWriter json, DayCurve? curve, ServiceClock clock)
    {
        if (curve?.Usual is not { } usual)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        json.WriteString("kind"u8, WireName<DayKind>.Of(usual.Kind));
        json.WriteNumber("days"u8, usual.Days);
        json.WriteStartArray("steps"u8);
        for (var slot = 0; slot < usual.Steps.Length; slot++)
        {
            if (usual.Steps[slot] is not { } step) continue;
            json.WriteStartObject();
            json.WriteStart(slot, clock, curve.Day);
            json.WriteNumber("low"u8, Math.Round(step.Low, 1));
            json.WriteNumber("median"u8, Math.Round(step.Median, 1));
            json.WriteNumber("high"u8, Math.Round(step.High, 1));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteStart(this Utf8JsonWriter json, int slot, ServiceClock clock, DateOnly day)
    {
        json.WritePropertyName("from"u8);
        json.WriteTime(HalfHours.StartOf(slot, clock, day), clock.Zone);
    }
}
