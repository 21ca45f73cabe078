using System.Globalization;
using System.Text;
using QRCoder;

namespace OrleansHub.Web.Pages;

/// <summary>A QR code as the path of an SVG, one unit a module, with the quiet zone around it.</summary>
internal sealed record QrSvg(int Size, string Path)
{
    /// <summary>Readable with a quarter of it soiled or torn: it hangs outdoors.</summary>
    public static QrSvg Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.Q);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                if (!rows[y][x]) continue;
                var from = x;
                while (x + 1 < rows[y].Count && rows[y][x + 1]) x++;
                path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from + 1}v1h-{x - from + 1}z");
            }
        }
        return new(rows.Count, path.ToString());
    }
}
