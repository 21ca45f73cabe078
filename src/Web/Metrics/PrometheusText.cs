using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace OrleansHub.Web.Metrics;

/// <summary>The text format of Prometheus, version 0.0.4: https://prometheus.io/docs/instrumenting/exposition_formats/.</summary>
internal static class PrometheusText
{
    public static string Write(IEnumerable<Figure> figures)
    {
        var text = new StringBuilder(8192);
        foreach (var figure in figures)
        {
            text.Append("# HELP ").Append(figure.Name).Append(' ').Append(figure.Help.Replace('\n', ' ')).Append('\n');
            text.Append("# TYPE ").Append(figure.Name).Append(' ').Append(figure.Kind).Append('\n');
            foreach (var sample in figure.Samples)
            {
                text.Append(figure.Name).Append(sample.Suffix);
                if (sample.Labels.Length > 0) text.Append('{').Append(sample.Labels).Append('}');
                text.Append(' ').Append(Number(sample.Value)).Append('\n');
            }
        }
        return text.ToString();
    }

    /// <summary><c>orleanshub.storage.commit.duration</c> in seconds becomes <c>orleanshub_storage_commit_duration_seconds</c>; counters end in <c>_total</c>.</summary>
    public static string Name(Instrument instrument, string kind)
    {
        var unit = instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" };
        return Name(instrument.Name) + unit + (kind == "counter" ? "_total" : "");
    }

    public static string Name(string name) => string.Create(name.Length, name, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = char.IsAsciiLetterOrDigit(source[i]) ? source[i] : '_';
    });

    public static string Escape(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture)!
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    public static string Number(double value) => double.IsPositiveInfinity(value) ? "+Inf" : value.ToString("R", CultureInfo.InvariantCulture);
}
