using System.Reflection;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Rules;

/// <summary>The types that cross a grain call or are stored, found from the signatures of grains.</summary>
static class WireTypes
{
    public static IEnumerable<Type> GrainInterfaces(Assembly grains) =>
        grains.GetTypes().Where(type => type.IsInterface && (typeof(IGrain).IsAssignableFrom(type) || typeof(IGrainObserver).IsAssignableFrom(type)));

    public static IReadOnlyList<Type> Of(Assembly grains)
    {
        var found = new HashSet<Type>();
        var calls = GrainInterfaces(grains).SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType));
        var states = grains.GetTypes().Where(typeof(Grain).IsAssignableFrom)
            .SelectMany(type => type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .SelectMany(constructor => constructor.GetParameters())
            .Where(parameter => parameter.GetCustomAttribute<PersistentStateAttribute>() is not null)
            .Select(parameter => parameter.ParameterType);
        foreach (var type in calls.Concat(states)) Visit(type);
        return [.. found.OrderBy(type => type.FullName, StringComparer.Ordinal)];

        void Visit(Type type)
        {
            foreach (var argument in type.GetGenericArguments()) Visit(argument);
            if (type.HasElementType) Visit(type.GetElementType()!);
            if (type.Assembly != grains || typeof(IGrain).IsAssignableFrom(type) || typeof(IGrainObserver).IsAssignableFrom(type) || !found.Add(type)) return;
            foreach (var derived in grains.GetTypes().Where(candidate => candidate.BaseType == type)) Visit(derived);
            if (type.IsEnum) return;
            foreach (var member in Members(type)) Visit(member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType);
        }
    }

    /// <summary>The members that carry a type's value: properties and fields with storage of their own, declared on it. An enum has none: its number is its value.</summary>
    public static IEnumerable<MemberInfo> Members(Type type) =>
        type.IsEnum
            ? []
            : type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                .Where(property => type.GetField($"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic) is not null)
                .Where(property => !property.IsDefined(typeof(NonSerializedAttribute)))
                .Cast<MemberInfo>()
                .Concat(type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly));
}
