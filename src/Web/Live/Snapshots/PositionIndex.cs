using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Live.Snapshots;

/// <summary>
/// Finds the nearest of fixed positions: an implicit k-d tree over points on the unit sphere, where the straight chord orders as the
/// great circle does, so neither a pole nor the antimeridian is a special case. Immutable and safe for any number of readers.
/// </summary>
internal sealed class PositionIndex
{
    // The mean radius of the earth, IUGG.
    const double EarthMetres = 6_371_008.8;

    readonly double[] _xyz;
    readonly int[] _station;

    public PositionIndex(StationProfile[] stations)
    {
        _station = [.. Enumerable.Range(0, stations.Length)];
        var points = new double[stations.Length][];
        for (var i = 0; i < stations.Length; i++) points[i] = Point(stations[i].Lat, stations[i].Lon);
        Arrange(points, 0, stations.Length, 0);
        _xyz = new double[stations.Length * 3];
        for (var i = 0; i < stations.Length; i++) points[_station[i]].CopyTo(_xyz, i * 3);
    }

    /// <summary>The nearest stations that pass a test, nearest first; ties go to the lower number.</summary>
    /// <param name="radiusMetres">Stations farther away are left out.</param>
    public Nearest[] Find(double lat, double lon, int limit, double radiusMetres, Predicate<int>? accept)
    {
        if (_station.Length == 0 || limit <= 0) return [];
        var search = new Search(this, Point(lat, lon), limit, Chord2(radiusMetres), accept);
        search.Visit(0, _station.Length, 0);
        return search.Result();
    }

    static double[] Point(double lat, double lon)
    {
        var (sinLat, cosLat) = Math.SinCos(double.DegreesToRadians(lat));
        var (sinLon, cosLon) = Math.SinCos(double.DegreesToRadians(lon));
        return [cosLat * cosLon, cosLat * sinLon, sinLat];
    }

    static double Chord2(double metres)
    {
        var half = metres / EarthMetres / 2;
        if (half >= Math.PI / 2) return double.MaxValue;
        var chord = 2 * Math.Sin(half);
        return chord * chord;
    }

    static double Metres(double chord2) => 2 * EarthMetres * Math.Asin(Math.Min(1, Math.Sqrt(chord2) / 2));

    void Arrange(double[][] points, int from, int to, int axis)
    {
        if (to - from <= 1) return;
        Array.Sort(_station, from, to - from, Comparer<int>.Create((a, b) => points[a][axis].CompareTo(points[b][axis])));
        var middle = (from + to) / 2;
        Arrange(points, from, middle, (axis + 1) % 3);
        Arrange(points, middle + 1, to, (axis + 1) % 3);
    }

    readonly ref struct Search
    {
        readonly PositionIndex _index;
        readonly double[] _at;
        readonly double _within;
        readonly Predicate<int>? _accept;
        readonly PriorityQueue<int, (double, int)> _best;
        readonly int _limit;

        public Search(PositionIndex index, double[] at, int limit, double within, Predicate<int>? accept)
        {
            (_index, _at, _limit, _within, _accept) = (index, at, limit, within, accept);
            _best = new(limit + 1, FarthestFirst);
        }

        static Comparer<(double, int)> FarthestFirst { get; } = Comparer<(double, int)>.Create((a, b) => b.CompareTo(a));

        public void Visit(int from, int to, int axis)
        {
            if (from >= to) return;
            var middle = (from + to) / 2;
            var aside = _at[axis] - _index._xyz[middle * 3 + axis];
            var (near, far) = aside < 0 ? ((from, middle), (middle + 1, to)) : ((middle + 1, to), (from, middle));
            Visit(near.Item1, near.Item2, (axis + 1) % 3);
            Weigh(middle);
            if (aside * aside <= Reach()) Visit(far.Item1, far.Item2, (axis + 1) % 3);
        }

        double Reach() => _best.Count == _limit && _best.TryPeek(out _, out var worst) ? Math.Min(worst.Item1, _within) : _within;

        void Weigh(int slot)
        {
            var xyz = _index._xyz.AsSpan(slot * 3, 3);
            var (dx, dy, dz) = (xyz[0] - _at[0], xyz[1] - _at[1], xyz[2] - _at[2]);
            var chord2 = dx * dx + dy * dy + dz * dz;
            if (chord2 > Reach()) return;
            var station = _index._station[slot];
            if (_accept is not null && !_accept(station)) return;
            if (_best.Count < _limit) _best.Enqueue(station, (chord2, station));
            else _best.EnqueueDequeue(station, (chord2, station));
        }

        public Nearest[] Result()
        {
            var result = new Nearest[_best.Count];
            for (var i = result.Length - 1; i >= 0; i--)
            {
                _best.TryDequeue(out var station, out var rank);
                result[i] = new(station, Metres(rank.Item1));
            }
            return result;
        }
    }
}

/// <summary>A station by number and its distance.</summary>
internal readonly record struct Nearest(int Station, double Metres);
