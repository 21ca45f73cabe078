namespace OrleansHub.Web.Live.Snapshots;

/// <summary>The fields of a public Station in the order in which they are written. A set of them is a mask of 1 &lt;&lt; field.</summary>
internal enum StationField
{
    Id, Kind, Name, Area, Address, Lat, Lon, Phone, Tags,
    Open, Staffed, NextChange, Hours, Notice,
    People, Capacity, Level, Freshness, AsOf,
    Evidence, Reports, ReportsAt, Zones, Kiosks, Amenities, AmenitiesAsOf, Version,
}
