namespace Portolan.Rules.Calendars;

/// <summary>What a holiday is called.</summary>
/// <param name="English">In English.</param>
/// <param name="Local">In the language of the calendar; the English name again where that language is English.</param>
/// <param name="Language">The language of <paramref name="Local"/>, as an ISO 639-1 code: <c>sk</c>.</param>
public sealed record HolidayName(string English, string Local, string Language);
