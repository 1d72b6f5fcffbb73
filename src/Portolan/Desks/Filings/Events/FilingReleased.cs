namespace Portolan.Desks.Filings.Events;

/// <summary>Somebody other than the one who prepared it released a filing, to be sent as it is.</summary>
/// <param name="On">The day that stands on it.</param>
/// <param name="Language">The language of the page: <c>en</c> or <c>fr</c>.</param>
/// <param name="Html">The page.</param>
/// <param name="Json">The same as data.</param>
internal sealed record FilingReleased(DateOnly On, string Language, FiledDocument Html, FiledDocument Json) : FilingEvent;
