using Portolan.Desks.Register;
using Portolan.Rules.Decisions;

namespace Portolan.Desks.Duties;

/// <summary>A bound in numbers for one firm.</summary>
/// <param name="Firm">The firm.</param>
/// <param name="Member">The rule.</param>
/// <param name="Binds">Whether it binds: true, or unknown.</param>
/// <param name="Outcome">The numbers.</param>
internal sealed record LimitAnswer(IFirm Firm, EditionRule Member, Truth Binds, LimitOutcome Outcome);
