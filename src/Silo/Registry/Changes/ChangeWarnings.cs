using System.Globalization;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Storage.Cities;

namespace OrleansHub.Silo.Registry.Changes;

/// <summary>What somebody who imports should look at once more.</summary>
internal static class ChangeWarnings
{
    // A city is smaller; beyond it latitude and longitude were mixed up or a digit is missing.
    const double FarKilometres = 200;
    const double KilometresADegree = 111.2;

    public static IEnumerable<ChangeWarning> Of(City known, City next, CityChanges changes)
    {
        if (known.Version > 0 && known.Code != next.Code)
            yield return new(null, new($"这是另一个城市：{next.Name.Zh}（{next.Code}），现在是 {known.Name.Zh}（{known.Code}）", $"This is another city: {next.Name.InEnglish} ({next.Code}); now it is {known.Name.InEnglish} ({known.Code})"));
        if (known.Demo && !next.Demo)
            yield return new(null, new("演示城市会被换掉，演示数据不再产生", "The demo city is replaced and made-up counts end"));
        if (changes.Removed.Length > 0)
            yield return new(null, new($"{changes.Removed.Length} 个站点会消失，海报上的页面打不开；撤站请写 \"retired\": true", $"{changes.Removed.Length} stations vanish and their posters lead nowhere; for a station that was given up write \"retired\": true"));
        var (lat, lon) = Middle(next);
        foreach (var id in changes.Added.Concat(changes.Changed))
        {
            var after = CityDifference.Find(next, id)!;
            foreach (var text in About(CityDifference.Find(known, id), after, lat, lon)) yield return new(id, text);
        }
    }

    static IEnumerable<LocalName> About(StationProfile? before, StationProfile after, double lat, double lon)
    {
        if (after is { Retired: true, MovedTo: null } && before is not { Retired: true })
            yield return new("撤站没有写由哪个站点接替（movedTo）", "It is given up and no station takes its place (movedTo)");
        if (before is { Hours: not null } && after.Hours is null)
            yield return new("开放时间没有了，骑手会看到“不清楚现在开不开”", "It loses its hours, so riders are told that nobody knows whether it is open");
        var sensors = before?.Sensors.Where(sensor => after.FindSensor(sensor.Id) is null).Select(sensor => sensor.Id).ToArray() ?? [];
        if (sensors.Length > 0 && !after.Retired)
            yield return new($"计数器 {string.Join('、', sensors)} 的读数以后会被拒收", $"Readings of sensor {string.Join(", ", sensors)} will be refused");
        var stays = before is not null && (before.Lat, before.Lon) == (after.Lat, after.Lon);
        var kilometres = Kilometres(after, lat, lon);
        if (!stays && kilometres > FarKilometres)
        {
            var far = kilometres.ToString("0", CultureInfo.InvariantCulture);
            yield return new($"离其他站点 {far} 公里，经纬度是不是写反了", $"It lies {far} km from the others; are lat and lon exchanged?");
        }
    }

    // The median: one station on the wrong continent does not move it.
    static (double Lat, double Lon) Middle(City city)
    {
        if (city.Stations.IsEmpty) return (double.NaN, double.NaN);
        return (Median(city.Stations.Values.Select(station => station.Lat)), Median(city.Stations.Values.Select(station => station.Lon)));
    }

    static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToArray();
        return ordered[ordered.Length / 2];
    }

    static double Kilometres(StationProfile station, double lat, double lon)
    {
        var (north, east) = (station.Lat - lat, (station.Lon - lon) * Math.Cos(lat * Math.PI / 180));
        return Math.Sqrt(north * north + east * east) * KilometresADegree;
    }
}
