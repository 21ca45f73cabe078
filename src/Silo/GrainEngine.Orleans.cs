using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace OrleansHub.Silo;

/// <summary>The engine the grains run on: Microsoft Orleans, one silo inside this process.</summary>
public static class GrainEngine
{
    public const string Name = "orleans";

    /// <summary>Hosts the grains and gives the host an <see cref="IGrainFactory"/>. <c>Engine:SiloPort</c> and <c>Engine:GatewayPort</c> fix the silo's ports.</summary>
    public static IHostApplicationBuilder AddGrainEngine(this IHostApplicationBuilder builder)
    {
        var silo = builder.Configuration.GetValue<int?>("Engine:SiloPort") ?? FreePort();
        var gateway = builder.Configuration.GetValue<int?>("Engine:GatewayPort") ?? FreePort();
        // A silo that is its own primary: nobody else joins, so the ports may be any that are free.
        return builder.UseOrleans(orleans => orleans.UseLocalhostClustering(silo, gateway, new IPEndPoint(IPAddress.Loopback, silo)));
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
