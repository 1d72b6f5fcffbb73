using Portolan.Rules.Law;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Clocks;

/// <summary>The clocks of a rulebook, from the files of its folder <c>clocks</c>. Immutable once read.</summary>
public sealed class ProcedureClocks
{
    private ProcedureClocks(IReadOnlyList<ProcedureClock> all) => All = all;

    /// <summary>All clocks, in the order of the files.</summary>
    public IReadOnlyList<ProcedureClock> All { get; }

    /// <summary>Reads the clocks of a rulebook.</summary>
    /// <param name="rulebook">The folder of the rulebook; without a folder <c>clocks</c> there are none.</param>
    /// <exception cref="RulebookException">A file cannot be used, cites a provision that does not exist, or names a clock twice.</exception>
    public static ProcedureClocks Load(string rulebook)
    {
        var folder = Path.Combine(rulebook, "clocks");
        if (!Directory.Exists(folder)) return new ProcedureClocks([]);
        var files = Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal);
        var clocks = files.SelectMany(path => ClockReader.Read(RulebookReader.ReadFile(path, $"clocks/{Path.GetFileName(path)}"))).ToList();
        var acts = ActCatalogue.Open(Path.Combine(rulebook, "acts"));
        var issues = clocks.SelectMany(clock => clock.Citations.Concat(clock.Suspension?.Citations ?? [])).SelectMany(acts.Issues).ToList();
        issues.AddRange(clocks.GroupBy(clock => clock.Id).SelectMany(same => same.Skip(1)).Select(Second));
        return issues.Count == 0 ? new ProcedureClocks(clocks) : throw new RulebookException(issues);
    }

    /// <summary>The clocks of a procedure.</summary>
    public IEnumerable<ProcedureClock> Of(ProcedureKind kind) => All.Where(clock => clock.Of.Contains(kind));

    private static RulebookIssue Second(ProcedureClock clock) => clock.Citations[0].Position.Issue("clock.duplicate", $"a second clock '{clock.Id}' (expected each name once)");
}
