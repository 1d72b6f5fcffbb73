using Portolan.Rules.Decisions;

namespace Portolan.Rules.Verification;

/// <summary>Facts that show a finding. They were put to the interpreter, which came to the same.</summary>
/// <param name="Question">The facts, the service, the State and the day.</param>
/// <param name="Shows">What the interpreter came to, in words.</param>
public sealed record Witness(Question Question, string Shows)
{
    /// <summary>The facts as the example of a rule would give them.</summary>
    public override string ToString() => FactYaml.Write(Question);
}
