using OrleansHub.Grains.Areas;

namespace OrleansHub.Web.Accounts;

/// <summary>
/// How scopes are stored. Who has the whole city keeps it when a city of another code is imported, and can be made before there is any: the
/// store then holds <c>*</c>, which people never see.
/// </summary>
internal static class ScopeWord
{
    const string WholeCity = "*";

    public static string Stored(City city, string scope) => scope == city.Code ? WholeCity : scope;

    public static string Shown(City city, string stored) => stored == WholeCity ? city.Code : stored;

    /// <summary>Whether it names something of the city.</summary>
    public static bool Exists(City city, string scope) => scope == WholeCity || city.Areas.ContainsKey(scope) || city.Stations.ContainsKey(scope);

    public static bool IsWholeCity(City city, string stored) => Shown(city, stored) == city.Code;
}
