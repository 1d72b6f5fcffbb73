using System.Globalization;
using System.Text;
using QRCoder;

namespace Portolan.Desks.Accounts.Pages;

/// <summary>A QR code as the path of a drawing, so that it needs no style of its own.</summary>
/// <param name="Size">How many modules it is wide, its quiet margin included.</param>
/// <param name="Path">The dark modules, each a square of one unit.</param>
internal sealed record QrCode(int Size, string Path)
{
    /// <summary>The code of a text.</summary>
    public static QrCode Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        foreach (var (y, row) in code.ModuleMatrix.Index())
        {
            for (var x = 0; x < row.Count; x++)
            {
                if (row[x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }
        return new QrCode(code.ModuleMatrix.Count, path.ToString());
    }
}
