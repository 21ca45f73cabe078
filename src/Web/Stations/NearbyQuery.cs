using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using OrleansHub.Web.Hosting;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.Stations;

/// <summary>What nearby is asked for, read in one pass over the query: it is asked more often than all other reads together.</summary>
/// <param name="Metres">Stations farther away are left out.</param>
/// <param name="Speed">How the rider travels; null when arrivals are not asked for.</param>
internal readonly record struct NearbyQuery(double Lat, double Lon, int Limit, double Metres, Speed? Speed, bool OpenOnly, string[] Amenities)
{
    public const int MostStations = 100;
    const double MostMetres = 200_000;

    public static HubProblem? TryRead(HttpRequest request, out NearbyQuery query)
    {
        query = new(0, 0, 10, double.MaxValue, null, false, []);
        Text lat = default, lon = default, limit = default, radius = default, speed = default, open = default, amenity = default;
        // Of a repeated parameter the last counts.
        foreach (var pair in new QueryStringEnumerable(request.QueryString.Value))
        {
            switch (pair.DecodeName().Span)
            {
                case "lat": lat = new(pair); break;
                case "lon": lon = new(pair); break;
                case "limit": limit = new(pair); break;
                case "radius": radius = new(pair); break;
                case "speed": speed = new(pair); break;
                case "open": open = new(pair); break;
                case "amenity": amenity = new(pair); break;
            }
        }

        var (y, x, count, metres) = (0.0, 0.0, query.Limit, query.Metres);
        if (!TryNumber(lat.Value, -90, 90, out y)) return ReadProblem.BadParameter("lat", "give a latitude from -90 to 90 degrees (WGS-84).");
        if (!TryNumber(lon.Value, -180, 180, out x)) return ReadProblem.BadParameter("lon", "give a longitude from -180 to 180 degrees (WGS-84).");
        if (limit.IsGiven && (!int.TryParse(limit.Value, NumberStyles.None, CultureInfo.InvariantCulture, out count) || count is < 1 or > MostStations))
        {
            return ReadProblem.BadParameter("limit", $"give a whole number from 1 to {MostStations}.");
        }
        if (radius.IsGiven && !TryNumber(radius.Value, 0, MostMetres, out metres)) return ReadProblem.BadParameter("radius", $"give metres from 0 to {MostMetres}.");
        if (speed.IsGiven && speed.Value is not ("walk" or "ebike")) return ReadProblem.BadParameter("speed", "take walk or ebike, or leave it out.");
        if (open.IsGiven && open.Value is not ("true" or "false")) return StationFilter.BadOpen;
        query = new(y, x, count, metres, speed.Value is "walk" ? Stations.Speed.Walk : speed.IsGiven ? Stations.Speed.Ebike : null,
            open.Value is "true", amenity.IsGiven ? StationFilter.Split(amenity.Value.ToString()) : []);
        return null;
    }

    static bool TryNumber(ReadOnlySpan<char> text, double least, double most, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && number >= least && number <= most;

    readonly struct Text(QueryStringEnumerable.EncodedNameValuePair pair)
    {
        readonly ReadOnlyMemory<char> value = pair.DecodeValue();

        // An empty one is one that is absent.
        public bool IsGiven => !value.IsEmpty;

        public ReadOnlySpan<char> Value => value.Span;
    }
}

/// <summary>What a station must be now to be near: open, when only open ones are asked for, and with the amenities asked for.</summary>
internal readonly struct NearbyTest(LiveSnapshot snapshot, bool openOnly, string[] amenities) : IStationTest
{
    public bool Passes(int station) => StationFilter.PassesNow(snapshot, station, openOnly, amenities);
}
