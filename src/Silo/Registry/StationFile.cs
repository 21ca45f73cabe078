using System.Security.Cryptography;
using System.Text.Json;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Storage.Cities;

namespace OrleansHub.Silo.Registry;

/// <summary>One station in the form it has in a city file, read and checked by the same rules.</summary>
public static class StationFile
{
    /// <summary>The city with the station of a JSON text put in, or <see cref="CityFileException"/>.</summary>
    /// <param name="id">Whose it must be; the text may leave the id out.</param>
    public static City Put(JsonElement json, string id, City city)
    {
        try
        {
            return PutIn(json, id, city);
        }
        catch (InvalidOperationException error)
        {
            // As in a city file: half a character (\ud800) is a text that nobody can read.
            throw new CityFileException([new(FileProblems.Station(id), "", FileProblems.UnreadableText(error))]);
        }
    }

    /// <summary>The station as a city file has it.</summary>
    public static byte[] Write(StationProfile station) => CityJson.Write(station);

    /// <summary>What names this very content: another as soon as a field is another.</summary>
    public static string TagOf(StationProfile station) => Convert.ToHexStringLower(SHA256.HashData(Write(station)).AsSpan(0, 8));

    static City PutIn(JsonElement json, string id, City city)
    {
        var errors = new List<CityFileError>();
        if (json.ValueKind != JsonValueKind.Object) throw new CityFileException([new(FileProblems.Station(id), "", new("必须是 JSON 对象，与城市文件的 stations 里一样", "must be a JSON object, as in the stations of a city file"))]);
        var fields = new Fields(json, FileProblems.Station(id), "", errors);
        var station = Read(fields, id, city, errors);
        if (station.MovedTo == id) fields.Refuse("movedTo", "是站点自己", "is the station itself");
        else if (station.MovedTo is { } next && !city.Stations.ContainsKey(next) && !city.Retired.ContainsKey(next)) fields.Refuse("movedTo", $"城市里没有站点“{next}”", $"'{next}' is no station of the city");
        return errors.Count == 0 ? city.With([.. city.Stations.SetItem(id, station).Values, .. city.Retired.Remove(id).Values]) : throw new CityFileException(errors);
    }

    static StationProfile Read(Fields fields, string id, City city, List<CityFileError> errors)
    {
        if (fields.Text("id") is { } named)
        {
            if (named != id) fields.Refuse("id", $"是“{named}”，网址里却是“{id}”", $"is '{named}', but the address says '{id}'");
            return StationReader.Read(fields, city.Areas);
        }
        if (!StationId.IsValid(id)) errors.Add(new(FileProblems.Station(id), "id", FileProblems.BadId(id)));
        return StationReader.Read(fields, city.Areas, id);
    }
}
