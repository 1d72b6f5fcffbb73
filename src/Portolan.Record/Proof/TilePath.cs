using System.Globalization;

namespace Portolan.Record.Proof;

/// <summary>
/// Where a tile lies (C2SP tlog-tiles): <c>tile/0/x001/234</c>, <c>tile/1/000.p/17</c>, or <c>tile/entries/000</c> for the entries under a
/// tile of level 0.
/// </summary>
/// <param name="Level">The tile's level, from 0; the leaves are the hashes of level 0.</param>
/// <param name="Index">The tile's place in its level, from 0.</param>
/// <param name="Hashes">How many hashes it has: 256, or 1 to 255 where it is partial.</param>
public readonly record struct TilePath(int Level, long Index, int Hashes)
{
    /// <summary>The number of tree levels that a tile spans.</summary>
    public const int Height = 8;

    /// <summary>The number of hashes of a full tile.</summary>
    public const int Width = 1 << Height;

    /// <summary>The path of the tile, with slashes.</summary>
    public override string ToString() => $"tile/{Level.ToString(CultureInfo.InvariantCulture)}/{Place}";

    /// <summary>The path of the bundle of the entries under this tile of level 0, with slashes.</summary>
    public string Entries => $"tile/entries/{Place}";

    private string Place
    {
        get
        {
            var path = (Index % 1000).ToString("000", CultureInfo.InvariantCulture);
            for (var rest = Index / 1000; rest > 0; rest /= 1000)
            {
                path = $"x{(rest % 1000).ToString("000", CultureInfo.InvariantCulture)}/{path}";
            }
            return Hashes == Width ? path : $"{path}.p/{Hashes.ToString(CultureInfo.InvariantCulture)}";
        }
    }

    /// <summary>The tiles of a tree of a size, the partial ones included, level by level.</summary>
    /// <param name="size">The number of leaves.</param>
    /// <param name="from">Full tiles that a tree of this size already had are left out.</param>
    public static IEnumerable<TilePath> Of(long size, long from = 0)
    {
        var level = 0;
        for (var (count, had) = (size, from); count > 0; (count, had) = (count / Width, had / Width), level++)
        {
            for (var index = had / Width; index < count / Width; index++) yield return new TilePath(level, index, Width);
            if (count % Width > 0) yield return new TilePath(level, count / Width, (int)(count % Width));
        }
    }

    /// <summary>Reads the path of a tile in its one spelling; false for anything else.</summary>
    internal static bool TryParse(string path, out TilePath tile)
    {
        tile = default;
        var parts = path.Split('/');
        if (parts.Length < 3 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var level)) return false;
        var width = Width;
        var places = parts[2..];
        if (places.Length > 1 && places[^2].EndsWith(".p", StringComparison.Ordinal))
        {
            if (!int.TryParse(places[^1], NumberStyles.None, CultureInfo.InvariantCulture, out width)) return false;
            places = [.. places[..^2], places[^2][..^2]];
        }
        if (!long.TryParse(string.Concat(places.Select(place => place.TrimStart('x'))), NumberStyles.None, CultureInfo.InvariantCulture,
            out var index))
        {
            return false;
        }
        tile = new TilePath(level, index, width);
        return tile.ToString() == path;
    }

    /// <summary>The number of the first entry under one of the tile's hashes.</summary>
    internal long FirstEntry(int hash) => (Index * Width + hash) << (Level * Height);
}
