using System.Globalization;
using System.Text.Json;

namespace Portolan.Benchmarks.Data;

/// <summary>A firm of a register snapshot, as much of it as duties read.</summary>
/// <param name="Id">Its LEI.</param>
/// <param name="Home">The code of the home State.</param>
/// <param name="From">The first day of the authorisation.</param>
/// <param name="Services">The letters of the services.</param>
/// <param name="Hosts">The codes of the host States.</param>
public sealed record RegisterRow(string Id, string Home, DateOnly From, string Services, IReadOnlyList<string> Hosts)
{
    /// <summary>The first rows of a snapshot that tell all of this, in the order of the file, each LEI once.</summary>
    /// <param name="file">The snapshot, a line of JSON a row behind a line about the whole.</param>
    /// <param name="count">How many.</param>
    /// <exception cref="InvalidDataException">The snapshot has fewer.</exception>
    public static IReadOnlyList<RegisterRow> Read(string file, int count)
    {
        var rows = File.ReadLines(file).Skip(1).Select(Parse).OfType<RegisterRow>().DistinctBy(row => row.Id).Take(count).ToList();
        return rows.Count == count ? rows : throw new InvalidDataException($"{file}: {rows.Count} firms with LEI, home, first day and services (expected {count})");
    }

    private static RegisterRow? Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        if (Text(root, "lei") is not { } lei || Text(root, "home") is not { } home || Text(root, "authorisedFrom") is not { } from || Known(root, "services") is not { Length: > 0 } services) return null;
        var hosts = (Known(root, "hosts") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(host => host != home);
        return new RegisterRow(lei, home, DateOnly.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture), services, [.. hosts]);
    }

    private static string? Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Known(JsonElement row, string name) => row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? Text(value, "known") : null;
}
