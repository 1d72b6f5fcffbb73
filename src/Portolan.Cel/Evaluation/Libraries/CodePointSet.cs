using System.Globalization;
using System.Text;

namespace Portolan.Cel.Evaluation.Libraries;

/// <summary>A set of Unicode code points, kept as ranges, that .NET patterns can match although they see UTF-16 units.</summary>
internal sealed class CodePointSet
{
    private const int Last = 0x10FFFF;
    private const int FirstBeyondUnit = 0x10000;
    private const char FirstHigh = '\uD800';
    private const char FirstLow = '\uDC00';
    private const char LastLow = '\uDFFF';
    private const int LowsPerHigh = 0x400;

    private readonly List<(int From, int To)> ranges;

    private CodePointSet(List<(int From, int To)> ranges) => this.ranges = ranges;

    /// <summary>The set of the ranges given, both ends included, in any order.</summary>
    public static CodePointSet Of(IEnumerable<(int From, int To)> ranges)
    {
        var merged = new List<(int From, int To)>();
        foreach (var (from, to) in ranges.Order())
        {
            if (merged.Count > 0 && from <= merged[^1].To + 1) merged[^1] = (merged[^1].From, Math.Max(merged[^1].To, to));
            else merged.Add((from, to));
        }
        return new CodePointSet(merged);
    }

    /// <summary>The set of everything of which a test holds.</summary>
    public static CodePointSet Where(Func<int, bool> test)
    {
        var found = new List<(int From, int To)>();
        for (var point = 0; point <= Last; point++)
        {
            if (!test(point)) continue;
            if (found.Count > 0 && found[^1].To == point - 1) found[^1] = (found[^1].From, point);
            else found.Add((point, point));
        }
        return new CodePointSet(found);
    }

    /// <summary>The ranges in order, apart from each other, both ends included.</summary>
    public IReadOnlyList<(int From, int To)> Ranges => ranges;

    /// <summary>Every code point that is not in this set.</summary>
    public CodePointSet Complement()
    {
        var rest = new List<(int From, int To)>();
        var next = 0;
        foreach (var (from, to) in ranges)
        {
            if (from > next) rest.Add((next, from - 1));
            next = to + 1;
        }
        if (next <= Last) rest.Add((next, Last));
        return new CodePointSet(rest);
    }

    /// <summary>A .NET pattern for one character of the set.</summary>
    public string ToPattern() => Join($"[{Units()}]", Units().Length > 0, this);

    /// <summary>
    /// A .NET pattern for one character outside the set. .NET negates it and not we, since it has to add the other cases of
    /// letters before.
    /// </summary>
    public string ToNegatedPattern() => Join($@"[^{Units()}\uD800-\uDFFF]", true, Complement());

    private static string Join(string units, bool hasUnits, CodePointSet beyond)
    {
        var pairs = beyond.Pairs().ToList();
        if (hasUnits) pairs.Add(units);
        // A class that nothing is in matches nothing.
        if (pairs.Count == 0) return @"[^\u0000-\uFFFF]";
        return pairs.Count == 1 && hasUnits ? units : $"(?:{string.Join('|', pairs)})";
    }

    /// <summary>The members that are one unit; half a surrogate pair is no character.</summary>
    private string Units() => Text(0, FirstHigh - 1) + Text(LastLow + 1, char.MaxValue);

    private string Text(int first, int last)
    {
        var text = new StringBuilder();
        foreach (var (from, to) in ranges) Append(text, Math.Max(from, first), Math.Min(to, last));
        return text.ToString();
    }

    private static void Append(StringBuilder text, int from, int to)
    {
        if (from <= to) text.Append(from == to ? Unit(from) : $"{Unit(from)}-{Unit(to)}");
    }

    /// <summary>Patterns for the members that are surrogate pairs: one for all high halves that take the same low ones.</summary>
    private IEnumerable<string> Pairs()
    {
        var lows = new SortedDictionary<int, StringBuilder>();
        foreach (var (from, to) in ranges)
        {
            for (var start = Math.Max(from, FirstBeyondUnit); start <= to; start += LowsPerHigh - (start - FirstBeyondUnit) % LowsPerHigh)
            {
                var low = FirstLow + (start - FirstBeyondUnit) % LowsPerHigh;
                var high = FirstHigh + (start - FirstBeyondUnit) / LowsPerHigh;
                if (!lows.TryGetValue(high, out var text)) lows[high] = text = new StringBuilder();
                Append(text, low, Math.Min(LastLow, low + to - start));
            }
        }
        return lows.GroupBy(entry => entry.Value.ToString(), entry => (entry.Key, entry.Key))
            .Select(alike => $"[{Of(alike).Text(0, char.MaxValue)}][{alike.Key}]");
    }

    private static string Unit(int unit) => string.Create(CultureInfo.InvariantCulture, $@"\u{unit:X4}");
}
