using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using OrleansHub.Silo.Storage;

namespace OrleansHub.Web.Accounts;

/// <summary>The keys of cookies and tokens live in <c>keys/</c> of the data directory, which only the server's account may read; a restart signs nobody out.</summary>
internal static class DataKeys
{
    public static void AddDataKeys(this WebApplicationBuilder builder)
    {
        builder.Services.AddDataProtection().SetApplicationName("OrleansHub");
        builder.Services.AddOptions<KeyManagementOptions>().Configure<IOptions<StorageOptions>, ILoggerFactory>((keys, storage, log) =>
            keys.XmlRepository = new FileSystemXmlRepository(new(Path.Combine(Path.GetFullPath(storage.Value.DataDirectory), "keys")), log));
        // It would read the keys before the hub listens; most starts serve riders long before staff.
        foreach (var preload in builder.Services.Where(service => service.ImplementationType?.Name == "DataProtectionHostedService").ToList())
        {
            builder.Services.Remove(preload);
        }
        // That the keys are not encrypted is so by choice: whoever reads the directory reads the database too.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }
}
