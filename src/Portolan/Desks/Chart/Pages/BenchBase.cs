using Portolan.Rules.Questions;

namespace Portolan.Desks.Chart.Pages;

/// <summary>What the bench shows of the law as it is: who depends on whose passports, and what each refusal would cost.</summary>
/// <param name="Dependency">Firms of home States by host States.</param>
/// <param name="Hosts">Each State refusing all passports, the dearest first.</param>
/// <param name="Homes">The passports of each State refused everywhere, the dearest first.</param>
public sealed record BenchBase(Dependency Dependency, IReadOnlyList<StressResult> Hosts, IReadOnlyList<StressResult> Homes)
{
    /// <summary>The base of a question without scenarios.</summary>
    internal static BenchBase Of(ChartQuestion question)
    {
        var stress = new Stress(question.Planner, question.Edition, question.On);
        return new BenchBase(Dependency.Of(question), stress.Hosts(), stress.Homes());
    }
}
