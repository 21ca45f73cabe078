using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Incidents;
using OrleansHub.Grains.Kiosks;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Tests.Incidents;

/// <summary>A station as time goes by: its devices speak once a minute unless they are switched off, and the rules are asked every time.</summary>
sealed class LivedStation
{
    // As the storage writes it.
    static readonly JsonSerializerOptions Stored = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };
    static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    readonly Dictionary<string, long> entered = [];
    readonly Dictionary<string, long> left = [];
    readonly Dictionary<string, KioskStatus> kiosks = [];
    readonly HashSet<string> off = [];

    public LivedStation(StationProfile profile, DateTimeOffset start)
    {
        (City, Now, Listening) = (TestCity.Of(profile), start, start);
        Line = StationLine.Silent(profile.Id);
        foreach (var sensor in profile.Sensors) (entered[sensor.Id], left[sensor.Id]) = (1000, 1000);
        foreach (var kiosk in profile.Kiosks) kiosks[kiosk.Id] = KioskStatus.Available;
        Speak();
        Ask();
    }

    public City City { get; set; }
    public StationProfile Profile => City.Stations.Values.Single();
    public DateTimeOffset Now { get; set; }
    public DateTimeOffset Listening { get; set; }
    public StationLine Line { get; private set; }
    public DateTimeOffset Next { get; private set; }
    public int Writes { get; private set; }

    public IncidentBook Book => Line.Desk.Incidents;
    public Incident? Open => Book.Open;
    public string[] Standing => [.. (Open?.Members ?? []).Where(member => member.Stands).Select(Name).Order(StringComparer.Ordinal)];

    public static string Name(IncidentMember member) => $"{Wire(member.Cause)}{(member.Subject is null ? "" : " " + member.Subject)}";

    public void Off(params string[] devices) => off.UnionWith(devices);
    public void On(params string[] devices) => off.ExceptWith(devices);
    public void Kiosk(string id, KioskStatus status) => kiosks[id] = status;

    public void Enter(string door, int people) => entered[door] += people;
    public void Leave(string door, int people) => left[door] += people;

    public void Say(DeskEntry entry)
    {
        Line = Line with { Desk = DeskBook.Enter(Profile, Line.Desk, entry, Now).Desk };
        Ask();
    }

    public IncidentVerdict Do(IncidentAct act)
    {
        var (book, verdict) = IncidentLife.Handle(Profile, City.Clock, Book, act, Now);
        Line = Line with { Desk = Line.Desk.With(book) };
        return verdict;
    }

    /// <summary>Lives minute by minute until an instant.</summary>
    public void Until(DateTimeOffset end)
    {
        while (Now < end)
        {
            Now += Minute;
            Speak();
            Ask();
        }
    }

    public void For(double minutes) => Until(Now + TimeSpan.FromMinutes(minutes));

    /// <summary>What is stored comes back, and everything in memory is gone.</summary>
    public void Restart(TimeSpan down)
    {
        Line = JsonSerializer.Deserialize<StationLine>(JsonSerializer.Serialize(Line, Stored), Stored)!;
        Now += down;
        Listening = Now;
        Ask();
    }

    public void Ask()
    {
        var fold = Fold();
        if (!ReferenceEquals(fold.Book, Book)) Writes++;
        Line = Line with { Desk = Line.Desk.With(fold.Book) };
        var again = Fold();
        again.Book.ShouldBeSameAs(Book, "asking again at the same instant changes nothing");
        again.Next.ShouldBeGreaterThan(Now);
        Next = again.Next;
    }

    IncidentFold Fold() =>
        IncidentRules.Fold(Profile, City.Clock, Line, OrleansHub.Grains.Stations.Standing.At(Profile, City.Clock, Line, Now), Now, Listening);

    void Speak()
    {
        foreach (var sensor in Profile.Sensors)
        {
            if (off.Contains(sensor.Id)) continue;
            Reading reading = sensor.Type == SensorType.Line
                ? new RegisterReading(sensor.Id, Now, entered[sensor.Id], left[sensor.Id])
                : new LevelReading(sensor.Id, Now, (int)(entered[sensor.Id] - left[sensor.Id]));
            Line = Line with { Counts = Counter.Record(Profile, City.Clock, Line.Counts, reading, Now).Counts };
        }
        foreach (var kiosk in Profile.Kiosks)
        {
            if (off.Contains(kiosk.Id)) continue;
            var beat = new KioskReading(kiosk.Id, Now, kiosks[kiosk.Id], ImmutableDictionary<string, FunctionStatus>.Empty, [], null);
            Line = Line with { Kiosks = KioskBeat.Record(Profile, City.Clock, Line.Desk, Line.Kiosks, beat, Now).Kiosks };
        }
    }

    static string Wire(IncidentCause cause) => JsonSerializer.Serialize(cause).Trim('"');
}
