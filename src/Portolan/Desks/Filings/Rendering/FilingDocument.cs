using Portolan.Desks.Filings.Answers;
using Portolan.Desks.Filings.State;
using Portolan.Rules.Filings;

namespace Portolan.Desks.Filings.Rendering;

/// <summary>
/// All that a filing is made of. What is printed of it is a function of this alone: no clock, no rulebook and no setting has a part in it, so the
/// same record gives the same bytes.
/// </summary>
/// <param name="Filing">What was recorded.</param>
/// <param name="Form">The form, read from the file that was recorded with it.</param>
/// <param name="Answers">The answers.</param>
/// <param name="Release">The release, while it is not recorded yet; null to take what was recorded.</param>
/// <param name="IsAsFiled">Whether it is to be the document as it was filed, whatever became of it since.</param>
internal sealed record FilingDocument(Filing Filing, FilingForm Form, IReadOnlyDictionary<string, Answer> Answers, FilingRelease? Release, bool IsAsFiled)
{
    /// <summary>The words that it is marked with, where it is no filing that was released and still holds.</summary>
    public FilingStatus? Mark => IsAsFiled || Filing.Status == FilingStatus.Released ? null : Filing.Status;
}

/// <summary>Who released a filing, and on which day.</summary>
/// <param name="On">The day that stands on it.</param>
/// <param name="By">Who.</param>
internal sealed record FilingRelease(DateOnly On, string By);
