using System.Collections.Immutable;
using System.Reflection;

namespace OrleansHub.Rules;

/// <summary>Makes a filled instance of any message, so that a member which does not survive a round trip shows.</summary>
static class Sample
{
    public static object Of(Type type, int depth = 0) => type switch
    {
        _ when type == typeof(string) => "word",
        _ when type == typeof(bool) => true,
        _ when type == typeof(Guid) => new Guid("00000000-0000-0000-0000-000000000007"),
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 11, 21, 8, 0, 3, TimeSpan.FromHours(8)),
        _ when type == typeof(DateOnly) => new DateOnly(2026, 11, 21),
        _ when type == typeof(TimeSpan) => TimeSpan.FromSeconds(90),
        _ when type.IsEnum => Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!,
        _ when Nullable.GetUnderlyingType(type) is { } inner => Of(inner, depth),
        _ when type.IsPrimitive => Convert.ChangeType(7, type, System.Globalization.CultureInfo.InvariantCulture),
        _ when type.IsArray => Filled(type.GetElementType()!, depth),
        _ when Is(type, typeof(ImmutableArray<>)) => Made(typeof(ImmutableArray), type, depth),
        _ when Is(type, typeof(ImmutableDictionary<,>)) => Dictionary(type.GetGenericArguments(), depth),
        _ when type.IsAbstract => Of(type.Assembly.GetTypes().First(candidate => candidate.BaseType == type), depth),
        _ => Object(type, depth),
    };

    static bool Is(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;

    static Array Filled(Type element, int depth)
    {
        var array = Array.CreateInstance(element, depth > 4 ? 0 : 1);
        if (array.Length > 0) array.SetValue(Of(element, depth + 1), 0);
        return array;
    }

    static object Made(Type factory, Type type, int depth)
    {
        var element = type.GetGenericArguments()[0];
        return factory.GetMethods().First(method => method.Name == "Create" && method.GetParameters() is [{ ParameterType.IsArray: true }])
            .MakeGenericMethod(element).Invoke(null, [Filled(element, depth)])!;
    }

    static object Dictionary(Type[] arguments, int depth)
    {
        var empty = typeof(ImmutableDictionary<,>).MakeGenericType(arguments).GetField("Empty")!.GetValue(null)!;
        return empty.GetType().GetMethod("Add")!.Invoke(empty, [Of(arguments[0], depth + 1), Of(arguments[1], depth + 1)])!;
    }

    static object Object(Type type, int depth)
    {
        var constructor = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public)
            .Where(candidate => candidate.GetParameters() is not [{ } only] || only.ParameterType != type)
            .OrderByDescending(candidate => candidate.GetParameters().Length).FirstOrDefault();
        var made = constructor is null
            ? Activator.CreateInstance(type)!
            : constructor.Invoke([.. constructor.GetParameters().Select(parameter => Of(parameter.ParameterType, depth + 1))]);
        if (constructor?.GetParameters().Length > 0) return made;
        foreach (var property in type.GetProperties().Where(property => property.SetMethod is not null))
        {
            property.SetValue(made, Of(property.PropertyType, depth + 1));
        }
        return made;
    }
}
