using System.Reflection;
using System.Text.Json;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Rules;

/// <summary>Every type that crosses a grain call or is stored can do so on both engines, and for years.</summary>
public class SerialisationTests
{
    static readonly Assembly Grains = typeof(IStationGrain).Assembly;

    public static TheoryData<Type> Messages => [.. WireTypes.Of(Grains)];

    public static TheoryData<Type> Interfaces => [.. WireTypes.GrainInterfaces(Grains)];

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_names_itself_and_every_member(Type type)
    {
        type.GetCustomAttribute<GenerateSerializerAttribute>().ShouldNotBeNull($"{type} needs [GenerateSerializer]");
        type.GetCustomAttribute<AliasAttribute>(inherit: false).ShouldNotBeNull($"{type} needs an [Alias]");
        var ids = WireTypes.Members(type).Select(member => member.GetCustomAttribute<IdAttribute>()?.Id).ToArray();
        ids.ShouldAllBe(id => id != null, $"{type}: every member needs an [Id]; a positional record without them compiles silently");
        ids.Distinct().Count().ShouldBe(ids.Length, $"{type}: an [Id] is used twice");
    }

    [Theory]
    [MemberData(nameof(Interfaces))]
    public void A_grain_interface_is_asynchronous_and_named(Type type)
    {
        type.GetCustomAttribute<AliasAttribute>(inherit: false).ShouldNotBeNull($"{type} needs an [Alias]");
        type.GetProperties().ShouldBeEmpty();
        foreach (var method in type.GetMethods())
        {
            method.GetCustomAttribute<AliasAttribute>().ShouldNotBeNull($"{type}.{method.Name} needs an [Alias]");
            var result = method.ReturnType.IsGenericType ? method.ReturnType.GetGenericTypeDefinition() : method.ReturnType;
            new[] { typeof(Task), typeof(Task<>), typeof(ValueTask), typeof(ValueTask<>) }.ShouldContain(result, $"{type}.{method.Name}");
        }
    }

    [Fact]
    public void No_alias_is_used_twice()
    {
        var aliases = Grains.GetTypes().Select(type => (type, alias: type.GetCustomAttribute<AliasAttribute>(inherit: false)?.Alias))
            .Where(pair => pair.alias is not null && !pair.type.IsGenericType).ToArray();

        aliases.GroupBy(pair => pair.alias).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_survives_JSON(Type type)
    {
        if (type.IsAbstract) return;
        var sample = Sample.Of(type);

        var json = JsonSerializer.Serialize(sample, type);
        var again = JsonSerializer.Serialize(JsonSerializer.Deserialize(json, type), type);

        again.ShouldBe(json);
    }
}
