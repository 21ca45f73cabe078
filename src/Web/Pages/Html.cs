using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace OrleansHub.Web.Pages;

/// <summary>HTML in the making. What is written between the holes is markup; what stands in a hole is text, and is always escaped.</summary>
internal sealed class Html
{
    // Chinese stays readable; what could leave a text or a quoted attribute does not.
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    readonly StringBuilder text = new(8192);

    public Html Write([InterpolatedStringHandlerArgument("")] ref Markup markup)
    {
        _ = markup;
        return this;
    }

    /// <summary>Markup that was written elsewhere: another page's, or a part of the built browser client.</summary>
    public Html Raw(string markup)
    {
        text.Append(markup);
        return this;
    }

    public override string ToString() => text.ToString();

    [InterpolatedStringHandler]
    public readonly ref struct Markup
    {
        readonly StringBuilder text;

        public Markup(int literalLength, int formattedCount, Html html)
        {
            text = html.text;
            text.EnsureCapacity(text.Length + literalLength + formattedCount * 16);
        }

        public void AppendLiteral(string markup) => text.Append(markup);

        public void AppendFormatted(string? value)
        {
            if (!string.IsNullOrEmpty(value)) text.Append(Encoder.Encode(value));
        }

        public void AppendFormatted<T>(T value)
            where T : struct, IFormattable => AppendFormatted(value.ToString(null, CultureInfo.InvariantCulture));
    }
}
