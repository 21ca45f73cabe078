using OrleansHub.Grains.Stations;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.Tests.Live;

public class PositionIndexTests
{
    [Theory]
    [InlineData(500, 30.6, 117.5)]
    [InlineData(501, 89.45, 10)]
    [InlineData(511, -10, 179.99)]
    [InlineData(512, 0, 0)]
    [InlineData(1, 30.6, 117.5)]
    [InlineData(17, 30.6, 117.5)]
    public void It_finds_what_looking_at_every_station_finds(int count, double lat, double lon)
    {
        var random = new Random(count);
        var stations = Enumerable.Range(0, count).Select(i => At(Math.Clamp(lat + random.NextDouble() - 0.5, -90, 90), Wrap(lon + random.NextDouble() - 0.5))).ToArray();
        var index = new PositionIndex(stations);

        for (var query = 0; query < 50; query++)
        {
            var (fromLat, fromLon) = (Math.Clamp(lat + random.NextDouble() - 0.5, -90, 90), Wrap(lon + random.NextDouble() - 0.5));
            var limit = 1 + query % 13;
            var expected = stations.Select((station, i) => (Station: i, Metres: Haversine(fromLat, fromLon, station.Lat, station.Lon)))
                .Where(found => found.Metres <= 40_000 && found.Station % 3 != 0).OrderBy(found => found.Metres).Take(limit).ToArray();

            var found = Find(index, fromLat, fromLon, limit, 40_000, station => station % 3 != 0);

            found.Select(nearest => nearest.Station).ShouldBe(expected.Select(nearest => nearest.Station));
            found.Zip(expected).ShouldAllBe(pair => Math.Abs(pair.First.Metres - pair.Second.Metres) < 0.01);
        }
    }

    [Fact]
    public void It_stands_many_stations_at_one_place_and_none_at_all()
    {
        var crowd = new PositionIndex([.. Enumerable.Range(0, 300).Select(_ => At(30, 117))]);

        Find(crowd, 30, 117, 20, double.MaxValue, _ => true).Select(nearest => nearest.Station).ShouldBe(Enumerable.Range(0, 20));
        Find(new PositionIndex([]), 30, 117, 20, double.MaxValue, _ => true).ShouldBeEmpty();
    }

    static Nearest[] Find(PositionIndex index, double lat, double lon, int limit, double metres, Predicate<int> test)
    {
        var room = new Nearest[limit];
        return room[..index.Find(lat, lon, metres, new Test(test), room)];
    }

    readonly struct Test(Predicate<int> test) : IStationTest
    {
        public bool Passes(int station) => test(station);
    }

    static StationProfile At(double lat, double lon) => SampleCity.Station(0) with { Lat = lat, Lon = lon };

    static double Wrap(double lon) => lon > 180 ? lon - 360 : lon;

    static double Haversine(double lat1, double lon1, double lat2, double lon2)
    {
        double Hav(double degrees) => Math.Pow(Math.Sin(degrees * Math.PI / 360), 2);
        var h = Hav(lat2 - lat1) + Math.Cos(lat1 * Math.PI / 180) * Math.Cos(lat2 * Math.PI / 180) * Hav(lon2 - lon1);
        return 2 * 6_371_008.8 * Math.Asin(Math.Sqrt(h));
    }
}
