using System.Numerics;
using System.Runtime.InteropServices;
using Portolan.Benchmarks.Data;

namespace Portolan.Benchmarks.HandWritten;

/// <summary>
/// The lower bound for an engine that can say which rules decided: every rule of the benchmark written in C#, its plane kept. What Portolan does
/// from rules in files is measured against it.
/// </summary>
public sealed class PlaneEvaluator(PublishedFacts facts)
{
    private readonly PackedFirm[] firms = PackedFirm.All(facts);
    private readonly int services = facts.Services.Count;

    /// <summary>Decides every cell on a day.</summary>
    public PlaneMatrix Evaluate(ScenarioRow scenario, int day)
    {
        var rules = PlaneRule.On(facts, day);
        if (scenario.Active) rules.AddRange(PlaneRule.Of(scenario, facts, day));
        return Evaluate(rules, day, new uint[firms.Length * services], new uint[firms.Length * services], []);
    }

    /// <summary>Lays a what-if over a matrix: only its own rules are evaluated.</summary>
    public PlaneMatrix WhatIf(PlaneMatrix baseline, ScenarioRow scenario, int day) =>
        Evaluate(PlaneRule.Of(scenario, facts, day), day, baseline.Allowed, [.. baseline.Denied], baseline.Planes);

    private PlaneMatrix Evaluate(List<PlaneRule> rules, int day, uint[] allowed, uint[] denied, IReadOnlyList<(PlaneRule Rule, uint[]? Plane)> known)
    {
        var planes = new List<(PlaneRule, uint[]?)>(known.Count + rules.Count);
        planes.AddRange(known);
        foreach (var rule in rules)
        {
            var plane = PlaneOf(rule, day);
            planes.Add((rule, plane));
            if (plane is not null) Or(rule.Permits ? allowed : denied, plane);
        }
        return new PlaneMatrix(services, planes, allowed, denied, StateWords.On(facts, day).All);
    }

    /// <summary>The plane of a rule, or null where it holds nowhere.</summary>
    private uint[]? PlaneOf(PlaneRule rule, int day)
    {
        uint[]? plane = null;
        for (var i = 0; i < firms.Length; i++)
        {
            var reach = rule.Reach(firms[i]);
            if (reach.States == 0 || reach.Services == 0) continue;
            plane ??= new uint[firms.Length * services];
            var words = plane.AsSpan(i * services, services);
            if (rule.ByPassport) FillByPassport(words, firms[i].Row, reach, day);
            else Fill(words, reach.States, reach.Services);
        }
        return plane;
    }

    private static void FillByPassport(Span<uint> words, FirmRow firm, Reach reach, int day)
    {
        foreach (var host in firm.Hosts)
        {
            if (host[1] <= day) Fill(words, reach.States & 1u << host[0], reach.Services & host[2]);
        }
    }

    private static void Fill(Span<uint> words, uint states, int services)
    {
        for (var rest = (uint)services; rest != 0; rest &= rest - 1) words[BitOperations.TrailingZeroCount(rest)] |= states;
    }

    private static void Or(uint[] into, uint[] plane)
    {
        var wide = MemoryMarshal.Cast<uint, Vector<uint>>(into.AsSpan());
        var other = MemoryMarshal.Cast<uint, Vector<uint>>(plane.AsSpan());
        for (var i = 0; i < wide.Length; i++) wide[i] |= other[i];
        for (var i = wide.Length * Vector<uint>.Count; i < into.Length; i++) into[i] |= plane[i];
    }
}
