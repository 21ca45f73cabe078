using OrleansHub.Silo.Registry;

namespace OrleansHub.Silo.Tests.Registry;

public class ChineseMapsTests
{
    // Computed by gcoord 1.0.7, which takes phones the other way.
    [Theory]
    [InlineData(30.656, 117.489, 30.6536429, 117.4944748, 30.6599006, 117.5009143)]
    [InlineData(39.908, 116.397, 39.9094034, 116.4032434, 39.9157445, 116.4096164)]
    [InlineData(43.793, 87.617, 43.7942239, 87.6198485, 43.8003544, 87.6262766)]
    [InlineData(18.247, 109.508, 18.2453084, 109.5120952, 18.2510445, 109.5186447)]
    [InlineData(52.972, 122.538, 52.9735142, 122.5450307, 52.9796114, 122.551496)]
    public void What_a_map_shows_is_taken_back_to_where_it_is(double lat, double lon, double amapLat, double amapLon, double baiduLat, double baiduLon)
    {
        ShouldBeWithinAMetre(ChineseMaps.ToWgs84(lat, lon, Coordinates.Wgs84));
        ShouldBeWithinAMetre(ChineseMaps.ToWgs84(amapLat, amapLon, Coordinates.Gcj02));
        ShouldBeWithinAMetre(ChineseMaps.ToWgs84(baiduLat, baiduLon, Coordinates.Bd09));

        void ShouldBeWithinAMetre((double Lat, double Lon) found)
        {
            found.Lat.ShouldBe(lat, 0.000_009);
            found.Lon.ShouldBe(lon, 0.000_009);
        }
    }

    [Fact]
    public void Outside_of_China_nothing_moves() => ChineseMaps.ToWgs84(51.5072, -0.1276, Coordinates.Gcj02).ShouldBe((51.5072, -0.1276));
}
