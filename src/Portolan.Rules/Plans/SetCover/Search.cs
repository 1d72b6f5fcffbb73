#pragma warning disable CS1591
using System.Diagnostics;

namespace Portolan.Rules.Plans.SetCover;

/// <summary>Branch and bound over one component.</summary>
public sealed class Search
{
    public static int RootIterations = 400, NodeIterations = 60, StrongCandidates = 0, StrongIterations = 15;
    public static double NodeScale = 0.5, NodeMinScale = 0.02, RootMinScale = 0.002;
    public static int BranchRule = 0;
    public static bool NodeDominance = false, Log = false, NodeHeuristic = true;
    public static TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly CoverMatrix matrix;
    private readonly Improvement rootImprovement;
    private bool[] incumbent = [];
    public long Cost = long.MaxValue;
    public long LowerBound;
    public long Nodes, Evaluations;
    private readonly Stopwatch clock = Stopwatch.StartNew();

    internal Search(CoverMatrix matrix) { this.matrix = matrix; rootImprovement = new Improvement(matrix); }

    private sealed record Node(Choices Choices, int[] Rows, long[] Prices, long Bound, int Branch, int Depth);

    public static Search Run(SetCoverProblem p)
    {
        var sw = Stopwatch.StartNew();
        var m = MatrixBuilder.Build(p).Matrix;
        var fixedCost = 0L;
        for (; ; )
        {
            var choices = new Choices(m);
            Essentials(m, choices);
            var dom = new Dominance(m);
            var implied = dom.ImpliedDemands(out var n);
            var b = dom.BanDominated(choices, implied);
            var chosen = choices.Cost;
            if (Log) Console.WriteLine($"  {m.CandidateCount} x {m.DemandCount}: implied {n}, banned {b}, chosen cost {chosen}, {sw.Elapsed.TotalMilliseconds:F2} ms");
            if (n == 0 && b == 0 && chosen == 0) break;
            fixedCost += chosen;
            m = Submatrix.Of(m, choices, implied).Matrix;
        }
        var s = new Search(m);
        if (m.DemandCount == 0) { s.Cost = s.LowerBound = 0; }
        else s.Solve();
        s.Cost += fixedCost; s.LowerBound += fixedCost;
        return s;
    }

    private static void Essentials(CoverMatrix m, Choices choices)
    {
        for (var d = 0; d < m.DemandCount; d++)
        {
            var last = -1; var free = 0; var done = false;
            foreach (var c in m.CandidatesOf[d]) { if (choices[c] == Choice.Chosen) { done = true; break; } if (choices[c] == Choice.Free) { free++; last = c; } }
            if (done) continue;
            if (free == 0) { choices.Ban(0); choices.Choose(0); return; }
            if (free == 1) choices.Choose(last);
        }
    }

    private void Solve()
    {
        var queue = new PriorityQueue<Node, (long, int, long)>();
        var root = Evaluate(new Choices(matrix), null, null, 0, true);
        if (Log) Console.WriteLine($"  root bound {root?.Bound} ub {Cost} evals {Evaluations} {clock.Elapsed.TotalMilliseconds:F2} ms");
        long seq = 0;
        if (root != null) queue.Enqueue(root, (root.Bound, 0, seq++));
        LowerBound = Cost;
        var nextLog = 1000.0;
        while (queue.TryDequeue(out var node, out _))
        {
            if (node.Bound >= Cost) { LowerBound = Cost; break; }
            LowerBound = node.Bound;
            if (Log && clock.Elapsed.TotalMilliseconds > nextLog) { nextLog *= 1.5; Console.WriteLine($"  {clock.Elapsed.TotalSeconds:F1}s nodes {Nodes} open {queue.Count} lb {LowerBound} ub {Cost} depth {node.Depth} evals/node {Evaluations / Nodes}"); }
            if (clock.Elapsed > Limit) break;
            foreach (var value in (ReadOnlySpan<Choice>)[Choice.Chosen, Choice.Banned])
            {
                var c = node.Choices.Copy();
                if (value == Choice.Chosen) c.Choose(node.Branch); else c.Ban(node.Branch);
                if (Evaluate(c, node.Rows, node.Prices, node.Depth + 1, false) is { } child) queue.Enqueue(child, (child.Bound, -child.Depth, seq++));
            }
            if (queue.Count == 0) LowerBound = Cost;
        }
    }

    private void Accept(bool[] cover, Submatrix sub, Choices choices)
    {
        var full = new bool[matrix.CandidateCount];
        for (var c = 0; c < full.Length; c++) full[c] = choices[c] == Choice.Chosen;
        for (var c = 0; c < cover.Length; c++) if (cover[c]) full[sub.Candidates[c]] = true;
        var cost = rootImprovement.Improve(full);
        if (cost < Cost) { Cost = cost; incumbent = full; if (Log) Console.WriteLine($"    ub {cost} at node {Nodes} {clock.Elapsed.TotalMilliseconds:F1} ms"); }
    }

    private Node? Evaluate(Choices choices, int[]? warmRows, long[]? warm, int depth, bool isRoot)
    {
        Nodes++;
        for (var round = 0; ; round++)
        {
            Essentials(matrix, choices);
            if (choices.IsContradictory) return null;
            var sub = Submatrix.Of(matrix, choices, []);
            if (NodeDominance && !isRoot)
            {
                var dom = new Dominance(sub.Matrix);
                var imp = dom.ImpliedDemands(out var n);
                var inner = new Choices(sub.Matrix);
                if (dom.BanDominated(inner, imp) > 0)
                {
                    for (var c = 0; c < sub.Candidates.Length; c++) if (inner[c] == Choice.Banned) choices.Ban(sub.Candidates[c]);
                    continue;
                }
                if (n > 0) { var s2 = Submatrix.Of(sub.Matrix, inner, imp); sub = new Submatrix(s2.Matrix, s2.Candidates.Select(c => sub.Candidates[c]).ToArray(), s2.Demands.Select(d => sub.Demands[d]).ToArray()); }
            }
            if (sub.Matrix.DemandCount == 0) { Accept(new bool[sub.Matrix.CandidateCount], sub, choices); return null; }
            if (sub.Matrix.CandidateCount == 0) return null;
            var relaxation = new Relaxation(sub.Matrix);
            if (warm == null)
            {
                for (var d = 0; d < sub.Matrix.DemandCount; d++)
                {
                    var min = double.MaxValue;
                    foreach (var c in sub.Matrix.CandidatesOf[d]) min = Math.Min(min, (double)sub.Matrix.Costs[c] / sub.Matrix.DemandsOf[c].Length);
                    relaxation.Prices[d] = (long)(min * (1 << FixedPoint.FractionBits));
                }
                relaxation.Evaluate();
                Accept(Greedy.Cover(sub.Matrix, relaxation), sub, choices);
            }
            else
            {
                var i = 0;
                for (var d = 0; d < sub.Matrix.DemandCount; d++)
                {
                    while (i < warmRows!.Length && warmRows[i] < sub.Demands[d]) i++;
                    if (i < warmRows.Length && warmRows[i] == sub.Demands[d]) relaxation.Prices[d] = warm[i];
                }
            }
            var climb = new Subgradient(sub.Matrix, relaxation);
            var target = Cost - choices.Cost;
            if (target <= 0) return null;
            if (isRoot && round == 0)
            {
                climb.Scale = 1.0;
                for (var k = 0; k < RootIterations / 20; k++)
                {
                    Evaluations += climb.Climb(Cost - choices.Cost, 20, RootMinScale);
                    Accept(Greedy.Cover(sub.Matrix, relaxation), sub, choices);
                    if (FixedPoint.RoundUp(climb.Best) >= Cost || climb.Scale < RootMinScale) break;
                }
                if (Log) Console.WriteLine($"   root best {(double)climb.Best / 4096:F2} scale {climb.Scale} evals {Evaluations} {clock.Elapsed.TotalMilliseconds:F2} ms");
            }
            else
            {
                climb.Scale = NodeScale;
                Evaluations += climb.Climb(target, NodeIterations, NodeMinScale);
            }
            var bound = FixedPoint.RoundUp(climb.Best) + choices.Cost;
            if (bound >= Cost) return null;
            if (NodeHeuristic && !isRoot && round == 0) Accept(Greedy.Cover(sub.Matrix, relaxation), sub, choices);
            // fixing
            var fixedAny = 0;
            target = Cost - choices.Cost;
            if (FixedPoint.RoundUp(climb.Best) >= target) return null;
            for (var c = 0; c < sub.Matrix.CandidateCount; c++)
            {
                if (FixedPoint.RoundUp(climb.Best + relaxation.PenaltyOfChoosing(c)) >= target) { if (choices[sub.Candidates[c]] != Choice.Banned) { choices.Ban(sub.Candidates[c]); fixedAny++; } }
                else if (FixedPoint.RoundUp(climb.Best + relaxation.PenaltyOfBanning(c)) >= target) { if (choices[sub.Candidates[c]] != Choice.Chosen) { choices.Choose(sub.Candidates[c]); fixedAny++; } }
            }
            if (choices.IsContradictory) return null;
            if (isRoot && Log) Console.WriteLine($"   root fixed {fixedAny} of {sub.Matrix.CandidateCount}");
            var rows = new List<int>(); var prices = new List<long>();
            for (var d = 0; d < sub.Matrix.DemandCount; d++) if (relaxation.Prices[d] > 0) { rows.Add(sub.Demands[d]); prices.Add(relaxation.Prices[d]); }
            if (fixedAny > 0 && (isRoot || fixedAny * 5 >= sub.Matrix.CandidateCount))
            {
                warmRows = [.. rows]; warm = [.. prices];
                continue;
            }
            // branch
            var branch = -1; var bestScore = double.MinValue;
            for (var c = 0; c < sub.Matrix.CandidateCount; c++)
            {
                if (choices[sub.Candidates[c]] != Choice.Free) continue;
                var x = climb.Average[c];
                var score = BranchRule switch
                {
                    0 => -Math.Abs(x - 0.5),
                    1 => Math.Min(x, 1 - x) * Math.Sqrt(sub.Matrix.DemandsOf[c].Length),
                    2 => -Math.Abs(relaxation.Worth[c]) / (double)sub.Matrix.DemandsOf[c].Length,
                    3 => -Math.Abs(relaxation.Worth[c]),
                    4 => (0.3 + Math.Min(x, 1 - x)) * sub.Matrix.Costs[c],
                    5 => -Math.Abs(x - 0.7),
                    _ => (0.1 + Math.Min(x, 1 - x)) * sub.Matrix.Costs[c],
                };
                if (score > bestScore) { bestScore = score; branch = sub.Candidates[c]; }
            }
            if (branch < 0) continue;
            return new Node(choices, [.. rows], [.. prices], bound, branch, depth);
        }
    }
}
