using Portolan.Rules.Decisions;
using Portolan.Rules.Verification.Solving;

namespace Portolan.Rules.Verification.Translation;

/// <summary>A decision as the solver knows it.</summary>
/// <param name="Permitted">Whether it is <see cref="Decision.Permitted"/>.</param>
/// <param name="NotPermitted">Whether it is <see cref="Decision.NotPermitted"/>.</param>
internal sealed record EncodedDecision(Term Permitted, Term NotPermitted)
{
    /// <summary>Whether it is <see cref="Decision.Unsettled"/>.</summary>
    public Term Unsettled => Term.And(!Permitted, !NotPermitted);

    /// <summary>Whether the other decision is the same.</summary>
    public Term IsSameAs(EncodedDecision other) => Term.And(Term.Same(Permitted, other.Permitted), Term.Same(NotPermitted, other.NotPermitted));
}
