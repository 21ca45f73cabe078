using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OrleansHub.Grains.Stations;
using OrleansHub.Web.Accounts;
using OrleansHub.Web.Cities;
using OrleansHub.Web.Tests.Accounts;

namespace OrleansHub.Web.Tests.Cities;

public sealed class FirstCityTests
{
    [Theory]
    [InlineData(false, 403)]
    [InlineData(true, 5)]
    public async Task A_newer_demo_takes_the_place_of_an_older_one_but_not_of_what_staff_made_of_it(bool changed, int stations)
    {
        await using var hub = await HubHost.StartAsync(TestCity.Of() with { Demo = true });
        using var admin = await hub.SignIn(Role.Admin);
        if (changed)
        {
            using var added = await admin.Put("api/v1/stations/own", """{"kind":"rest","area":"9901","name":"自己的","lat":30.65,"lon":117.5}""");
            added.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        await FirstCity.EnsureAsync(hub.Services);

        hub.Services.GetRequiredService<IStationRegistry>().City.Stations.Count.ShouldBe(stations);
    }
}
