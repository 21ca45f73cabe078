using OrleansHub.Silo.Storage;
using OrleansHub.Silo.Storage.DeviceKeys;

namespace OrleansHub.Silo.Tests.Storage;

public sealed class DeviceKeyTests : IDisposable
{
    readonly TempStorage storage = new();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task A_key_opens_with_its_secret_and_with_nothing_else()
    {
        var (key, secret) = await storage.Get<DeviceKeyStore>().AddAsync("341702", "hall door");
        var ring = storage.Get<DeviceKeyRing>();

        secret.ShouldStartWith("ohk_");
        secret.Length.ShouldBeGreaterThanOrEqualTo(4 + 22);
        ring.Find(secret).ShouldBe(key);
        foreach (var wrong in new[] { "", "ohk_", secret[4..], secret + "x", secret[..^1] + (secret[^1] == 'A' ? 'B' : 'A'), new string('界', 5000), "ohk_" + new string('界', 60) })
        {
            ring.Find(wrong).ShouldBeNull(wrong);
        }
    }

    [Fact]
    public async Task The_secret_is_nowhere_on_the_disk()
    {
        var (_, secret) = await storage.Get<DeviceKeyStore>().AddAsync("341702");

        foreach (var file in Directory.GetFiles(storage.Directory, "hub.db*"))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var text = new StreamReader(stream, System.Text.Encoding.Latin1);
            (await text.ReadToEndAsync()).ShouldNotContain(secret[4..]);
        }
    }

    [Fact]
    public async Task A_revoked_key_opens_nothing_at_once_and_stays_listed()
    {
        var store = storage.Get<DeviceKeyStore>();
        var ring = storage.Get<DeviceKeyRing>();
        var (key, secret) = await store.AddAsync("341702");

        (await store.RevokeAsync(key.Id)).ShouldBeTrue();

        ring.Find(secret).ShouldBeNull();
        (await store.RevokeAsync(key.Id)).ShouldBeFalse();
        (await store.RevokeAsync("nobody")).ShouldBeFalse();
        store.List().ShouldHaveSingleItem().Revoked.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_key_revoked_by_another_process_opens_nothing_when_the_watch_has_looked()
    {
        var (key, secret) = await storage.Get<DeviceKeyStore>().AddAsync("341702");
        var ring = storage.Get<DeviceKeyRing>();
        ring.Find(secret).ShouldNotBeNull();
        using var other = storage.Beside();

        await other.Get<DeviceKeyStore>().RevokeAsync(key.Id);
        storage.Get<RevisionWatch>().Check();

        ring.Find(secret).ShouldBeNull();
    }

    [Fact]
    public async Task A_key_made_before_the_process_began_opens()
    {
        var (key, secret) = await storage.Get<DeviceKeyStore>().AddAsync("cz-0001");
        storage.Reopen();

        storage.Get<DeviceKeyRing>().Find(secret).ShouldBe(key);
    }
}
