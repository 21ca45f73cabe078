using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;

namespace OrleansHub.Embedded.Generator.Interfaces;

/// <summary>Writes the proxy of an interface: per method one line that sends and one request class that calls.</summary>
internal static class ProxyWriter
{
    private const string Calls = "global::OrleansHub.Embedded.Calls.";
    private const string ValueTask = "global::System.Threading.Tasks.ValueTask";

    public static string Write(INamedTypeSymbol type, string proxy, IReadOnlyList<Method> methods)
    {
        var source = new StringBuilder(ManifestWriter.Header)
            .Append($"internal sealed class {proxy} : {Calls}GrainProxy, {type.WriteBare()}\n{{\n")
            .Append($"    public {proxy}({Calls}ProxyTarget target) : base(target) {{ }}\n\n");
        foreach (var method in methods) WriteSender(source, method);
        foreach (var method in methods) WriteRequest(source, method);
        return source.Append("}\n").ToString();
    }

    private static void WriteSender(StringBuilder source, Method method)
    {
        var parameters = string.Join(", ", method.Parameters.Select((type, i) => $"{type} a{i}"));
        var fields = string.Join(", ", method.Parameters.Select((_, i) => $"_{i} = a{i}"));
        var request = $"new {method.Request} {{ {fields} }}";
        var send = method.Shape switch
        {
            Shape.Void => $"Tell({request})",
            Shape.Task => method.IsOneWay ? $"Tell({request})" : $"Call({request})",
            Shape.ValueTask => method.IsOneWay ? $"new {ValueTask}(Tell({request}))" : $"new {ValueTask}(Call({request}))",
            Shape.ValueTaskOf => $"new {ValueTask}<{method.Result}>(Call({request}))",
            _ => $"Call({request})",
        };
        source.Append($"    {method.ReturnType} {method.Owner}.@{method.Name}({parameters}) => {send};\n");
    }

    private static void WriteRequest(StringBuilder source, Method method)
    {
        var isTyped = method.Shape is Shape.TaskOf or Shape.ValueTaskOf;
        var result = isTyped ? $"{ValueTask}<{method.Result}>" : ValueTask;
        var arguments = string.Join(", ", method.Parameters.Select((_, i) => $"_{i}"));
        var call = $"(({method.Owner})target).@{method.Name}({arguments})";
        var invoke = method.Shape switch
        {
            Shape.Void => $"{{ {call}; return default; }}",
            Shape.Task or Shape.TaskOf => $"{{ return new {result}({call}); }}",
            _ => $"{{ return {call}; }}",
        };
        source.Append($"\n    private sealed class {method.Request} : {Calls}{(isTyped ? $"Request<{method.Result}>" : "VoidRequest")}\n    {{\n")
            .Append($"        private static readonly {Calls}GrainMethod s_method = new({Symbols.Quote(method.OwnerName)}, {Symbols.Quote(method.Name)}, {method.Traits}, {Symbols.Quote(method.Timeout)});\n");
        for (var i = 0; i < method.Parameters.Length; i++) source.Append($"        internal {method.Parameters[i]} _{i} = default!;\n");
        source.Append($"        public override {Calls}GrainMethod Method => s_method;\n")
            .Append($"        protected override {result} Invoke(object target) {invoke}\n")
            .Append($"        protected override void CopyArguments({Calls}MessageCopier copier) {{");
        for (var i = 0; i < method.Parameters.Length; i++) source.Append($" _{i} = copier.Copy(_{i});");
        source.Append(" }\n    }\n");
    }
}
