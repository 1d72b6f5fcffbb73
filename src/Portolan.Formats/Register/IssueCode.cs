namespace Portolan.Formats.Register;

/// <summary>
/// A kind of flaw in a published register. The codes are a closed set, described in docs/register.md; a code keeps its meaning.
/// </summary>
public sealed class IssueCode
{
    private static readonly List<IssueCode> Known = [];

    private IssueCode(string id, IssueKind kind, string meaning, string done)
    {
        Id = id;
        Kind = kind;
        Meaning = meaning;
        Done = done;
    }

    /// <summary>The code, in small letters and hyphens.</summary>
    public string Id { get; }

    /// <summary>What is done with the flaw.</summary>
    public IssueKind Kind { get; }

    /// <summary>What was found, in English.</summary>
    public string Meaning { get; }

    /// <summary>What was done, in English.</summary>
    public string Done { get; }

    /// <summary>A header that misspells a known column.</summary>
    public static IssueCode HeaderMisspelt { get; } =
        Repaired("header-misspelt", "a column's name is misspelt", "read as the known column");

    /// <summary>A column without a name.</summary>
    public static IssueCode ColumnUnnamed { get; } =
        Noted("column-unnamed", "a column has no name", "passed over where it is blank");

    /// <summary>A column that this reader does not know.</summary>
    public static IssueCode ColumnUnknown { get; } =
        Noted("column-unknown", "a column is not one of this file's", "passed over");

    /// <summary>A known column that is not there.</summary>
    public static IssueCode ColumnMissing { get; } =
        Noted("column-missing", "a known column is missing", "its facts are unknown");

    /// <summary>A cell in a column without a name holds text.</summary>
    public static IssueCode UnnamedText { get; } =
        Noted("unnamed-text", "a cell in a column without a name holds text", "kept in this report only");

    /// <summary>Blank cells beyond the last column.</summary>
    public static IssueCode ExtraCells { get; } =
        Repaired("row-extra-cells", "the row has more cells than the header, all of them blank", "the extra cells are passed over");

    /// <summary>Cells missing at the end of a row, all of columns without a name.</summary>
    public static IssueCode MissingCells { get; } =
        Repaired("row-missing-cells", "the row lacks cells of columns without a name at its end", "read as blank");

    /// <summary>A row without any content.</summary>
    public static IssueCode RowBlank { get; } = Noted("row-blank", "every cell of the row is blank", "kept as an entry without facts");

    /// <summary>A row that is the same, cell for cell, as an earlier one.</summary>
    public static IssueCode RowDuplicate { get; } =
        Noted("row-duplicate", "the row repeats an earlier one, cell for cell", "kept, and marked as a duplicate of row");

    /// <summary>Bytes that are not UTF-8.</summary>
    public static IssueCode InvalidBytes { get; } =
        Doubtful("text-invalid-bytes", "bytes are not UTF-8", "read as U+FFFD");

    /// <summary>A replacement character in the published text.</summary>
    public static IssueCode ReplacementCharacter { get; } =
        Noted("text-replacement-character", "a letter was lost before publication (U+FFFD)", "kept as published");

    /// <summary>Control or invisible characters in a text.</summary>
    public static IssueCode ControlCharacters { get; } =
        Repaired("text-control-characters", "control or invisible characters in a text", "left out");

    /// <summary>White space around a text, or other than single spaces in it.</summary>
    public static IssueCode TextSpaces { get; } =
        Repaired("text-spaces", "stray white space in a text", "trimmed, and single spaces inside");

    /// <summary>A cell that holds only white space.</summary>
    public static IssueCode OnlySpaces { get; } = Repaired("cell-only-spaces", "the cell holds only white space", "read as blank");

    /// <summary>A word that stands for nothing, such as <c>n/a</c>.</summary>
    public static IssueCode Placeholder { get; } =
        Repaired("cell-placeholder", "a word stands for nothing (None, n/a, EMT_NO_WP)", "read as blank");

    /// <summary>A name that mixes scripts.</summary>
    public static IssueCode NameMixedScript { get; } =
        Noted("name-mixed-script", "a word of the name mixes Latin with Cyrillic or Greek letters", "kept; found under");

    /// <summary>A row without a name.</summary>
    public static IssueCode NameBlank { get; } = Noted("name-blank", "the name is blank", "name unknown");

    /// <summary>A row without an authority.</summary>
    public static IssueCode AuthorityBlank { get; } = Noted("authority-blank", "the authority is blank", "authority unknown");

    /// <summary>One authority name under several home Member States.</summary>
    public static IssueCode AuthorityOfSeveralStates { get; } = Noted(
        "authority-of-several-states", "rows of other home States name the same authority", "kept as published; the States are");

    /// <summary>The home Member State is blank but the authority tells it.</summary>
    public static IssueCode HomeFromAuthority { get; } =
        Repaired("home-from-authority", "the home State is blank", "taken from the authority, which belongs to one State");

    /// <summary>The home Member State is blank and nothing tells it.</summary>
    public static IssueCode HomeBlank { get; } = Noted("home-blank", "the home State is blank", "home State unknown");

    /// <summary>The home Member State is written in another way than its code.</summary>
    public static IssueCode HomeSpelling { get; } =
        Repaired("home-spelling", "the home State is not written as its code in capitals", "read as");

    /// <summary>The home Member State is a country outside the EEA.</summary>
    public static IssueCode HomeOutsideEea { get; } =
        Noted("home-outside-eea", "the home State is not a State of the EEA", "kept as published");

    /// <summary>The home Member State cannot be read.</summary>
    public static IssueCode HomeUnreadable { get; } =
        Refused("home-unreadable", "the home State is no country", "home State unknown");

    /// <summary>The LEI is blank.</summary>
    public static IssueCode LeiBlank { get; } = Noted("lei-blank", "the LEI is blank", "LEI unknown");

    /// <summary>White space in or around an LEI.</summary>
    public static IssueCode LeiSpaces { get; } = Repaired("lei-spaces", "white space in or around the LEI", "read without it");

    /// <summary>An LEI in small letters.</summary>
    public static IssueCode LeiCase { get; } = Repaired("lei-case", "small letters in the LEI", "read in capitals");

    /// <summary>Punctuation in or around an LEI.</summary>
    public static IssueCode LeiPunctuation { get; } =
        Repaired("lei-punctuation", "punctuation in or around the LEI", "read without it");

    /// <summary>Letters in an LEI that look Latin but are not.</summary>
    public static IssueCode LeiLookAlike { get; } =
        Repaired("lei-look-alike", "Cyrillic or Greek letters in the LEI", "read as the Latin ones; the check digits hold");

    /// <summary>An LEI that a spreadsheet turned into a number.</summary>
    public static IssueCode LeiSpreadsheetNumber { get; } =
        Refused("lei-spreadsheet-number", "a spreadsheet turned the LEI into a number", "LEI unknown, kept as published");

    /// <summary>An LEI with too few or too many characters.</summary>
    public static IssueCode LeiLength { get; } =
        Refused("lei-length", "the LEI does not have twenty characters", "LEI unknown, kept as published");

    /// <summary>An LEI with characters that none has.</summary>
    public static IssueCode LeiCharacters { get; } =
        Refused("lei-characters", "the LEI holds characters that none has", "LEI unknown, kept as published");

    /// <summary>An LEI whose check digits fail.</summary>
    public static IssueCode LeiCheckDigits { get; } =
        Refused("lei-check-digits", "the check digits of the LEI fail", "LEI unknown, kept as published");

    /// <summary>One LEI under different names.</summary>
    public static IssueCode LeiShared { get; } =
        Noted("lei-shared", "rows with another name have the same LEI", "kept; the other rows are");

    /// <summary>One LEI on several rows of the same firm.</summary>
    public static IssueCode LeiRepeated { get; } =
        Noted("lei-repeated", "other rows of the same firm have the same LEI", "kept apart; the other rows are");

    /// <summary>The country of the LEI is blank.</summary>
    public static IssueCode LeiCountryBlank { get; } = Noted("lei-country-blank", "the country of the LEI is blank", "unknown");

    /// <summary>The country of the LEI is written in another way than its code.</summary>
    public static IssueCode LeiCountrySpelling { get; } =
        Repaired("lei-country-spelling", "the country of the LEI is not written as its code in capitals", "read as");

    /// <summary>The country of the LEI cannot be read.</summary>
    public static IssueCode LeiCountryUnreadable { get; } =
        Refused("lei-country-unreadable", "the country of the LEI is no country", "unknown");

    /// <summary>A date that is expected is blank.</summary>
    public static IssueCode DateBlank { get; } = Noted("date-blank", "the date is blank", "unknown");

    /// <summary>A date written in another way, with one meaning.</summary>
    public static IssueCode DateMistyped { get; } =
        Repaired("date-mistyped", "the date is not written dd/mm/yyyy but has one meaning", "read as");

    /// <summary>A date with a year of two digits.</summary>
    public static IssueCode DateTwoDigitYear { get; } = Doubtful("date-two-digit-year", "the year has two digits", "unknown");

    /// <summary>A date as digits that can be read in several ways.</summary>
    public static IssueCode DateAmbiguous { get; } =
        Doubtful("date-ambiguous", "digits that can be several dates, or the number of a day in a spreadsheet", "unknown");

    /// <summary>A date that no calendar has.</summary>
    public static IssueCode DateImpossible { get; } = Refused("date-impossible", "no calendar has this date", "unknown");

    /// <summary>A text that is not a date.</summary>
    public static IssueCode DateUnreadable { get; } = Refused("date-unreadable", "this is not a date", "unknown");

    /// <summary>A date after the day of the snapshot.</summary>
    public static IssueCode DateAfterCapture { get; } =
        Noted("date-after-capture", "the date lies after the day of the register", "kept as published");

    /// <summary>Dates in an order that cannot be.</summary>
    public static IssueCode DateOrder { get; } =
        Noted("date-order", "the date lies before the authorisation", "kept as published; the authorisation is of");

    /// <summary>The service list is blank.</summary>
    public static IssueCode ServicesBlank { get; } = Noted("services-blank", "the list of services is blank", "services unknown");

    /// <summary>A service list without letters.</summary>
    public static IssueCode ServicesNoLetters { get; } =
        Repaired("services-no-letters", "the services carry no letters", "read by their texts as");

    /// <summary>A service without its letter among others with theirs.</summary>
    public static IssueCode ServiceLetterMissing { get; } =
        Repaired("service-letter-missing", "a service has no letter where others have", "read by its text as");

    /// <summary>A letter without text.</summary>
    public static IssueCode ServiceTextMissing { get; } =
        Repaired("service-text-missing", "a letter stands without a text", "read by its letter as");

    /// <summary>A service text in another spelling.</summary>
    public static IssueCode ServiceSpelling { get; } =
        Repaired("service-spelling", "a service is spelt in another way", "read as");

    /// <summary>A service text cut short, with one meaning.</summary>
    public static IssueCode ServiceCutShort { get; } =
        Repaired("service-cut-short", "the text of a service is cut short but has one meaning", "read as");

    /// <summary>A service text cut short, with several meanings.</summary>
    public static IssueCode ServiceCutAmbiguous { get; } =
        Doubtful("service-cut-ambiguous", "the text of a service is cut short and fits several", "doubtful");

    /// <summary>Letter and text name different services.</summary>
    public static IssueCode ServiceContradiction { get; } =
        Doubtful("service-letter-contradiction", "the letter and the text name different services", "doubtful unless listed clearly");

    /// <summary>A letter with a text that is no service.</summary>
    public static IssueCode ServiceLetterAlone { get; } =
        Doubtful("service-letter-alone", "a letter stands with a text that is no service", "doubtful");

    /// <summary>The same letter or service twice.</summary>
    public static IssueCode ServiceRepeated { get; } =
        Noted("service-repeated", "a letter or a service stands twice in the list", "counted once");

    /// <summary>Services without a separator between them.</summary>
    public static IssueCode ServicesRunTogether { get; } =
        Repaired("services-run-together", "no separator stands between two services", "read as two");

    /// <summary>Another separator than a bar.</summary>
    public static IssueCode ServicesSeparator { get; } =
        Repaired("services-separator", "services are separated otherwise than by a bar", "read as separated");

    /// <summary>Nothing between two bars of a service list.</summary>
    public static IssueCode ServicesEmptySegment { get; } =
        Repaired("services-empty-segment", "nothing stands before, after or between bars of the list of services", "passed over");

    /// <summary>Tabs in a service list.</summary>
    public static IssueCode ServicesTab { get; } = Repaired("services-tab", "tabs in the list of services", "read as spaces");

    /// <summary>Line breaks in a service list.</summary>
    public static IssueCode ServicesLineBreak { get; } =
        Repaired("services-line-break", "line breaks in the list of services", "read as spaces");

    /// <summary>Words of a service text in the wrong place.</summary>
    public static IssueCode ServiceMisplacedWords { get; } =
        Repaired("service-misplaced-words", "words common to all services stand in the wrong place", "passed over");

    /// <summary>Text in a service list that is no service.</summary>
    public static IssueCode ServicesLeftOver { get; } =
        Refused("services-left-over", "text in the list of services that is no service", "not used");

    /// <summary>The host list is blank.</summary>
    public static IssueCode HostsBlank { get; } = Noted("hosts-blank", "the list of host States is blank", "hosts unknown");

    /// <summary>Greece written EL.</summary>
    public static IssueCode HostGreece { get; } = Repaired("host-greece", "Greece is written EL", "read as GR");

    /// <summary>A host State that is not written in capitals, or by its name.</summary>
    public static IssueCode HostSpelling { get; } =
        Repaired("host-spelling", "a host State is not written as its code in capitals", "read as");

    /// <summary>A host code with several meanings.</summary>
    public static IssueCode HostAmbiguous { get; } = Doubtful("host-ambiguous", "a host code can mean several States", "doubtful");

    /// <summary>A host State outside the EEA.</summary>
    public static IssueCode HostOutsideEea { get; } =
        Refused("host-outside-eea", "a host is not a State of the EEA", "not a host");

    /// <summary>A host that is no country.</summary>
    public static IssueCode HostUnreadable { get; } = Refused("host-unreadable", "a host is no country", "not used");

    /// <summary>The home State in the host list.</summary>
    public static IssueCode HostIsHome { get; } =
        Noted("host-is-home", "the home State stands in the list of host States", "the home State is no host");

    /// <summary>Only the home State in the host list.</summary>
    public static IssueCode HostsOnlyHome { get; } =
        Noted("hosts-only-home", "the list of host States holds only the home State", "no hosts");

    /// <summary>A host State twice.</summary>
    public static IssueCode HostRepeated { get; } = Noted("host-repeated", "a host State stands twice in the list", "counted once");

    /// <summary>Nothing between two bars of a host list.</summary>
    public static IssueCode HostsEmptySegment { get; } =
        Repaired("hosts-empty-segment", "nothing stands before, after or between bars of the list of host States", "passed over");

    /// <summary>Another separator than a bar in a host list.</summary>
    public static IssueCode HostsSeparator { get; } =
        Repaired("hosts-separator", "host States are separated otherwise than by a bar", "read as separated");

    /// <summary>An address without its scheme.</summary>
    public static IssueCode WebsiteNoScheme { get; } =
        Noted("website-no-scheme", "a web address does not begin with http or https", "kept as published");

    /// <summary>An address with a misspelt scheme.</summary>
    public static IssueCode WebsiteScheme { get; } =
        Repaired("website-scheme-misspelt", "the scheme of a web address is misspelt", "read as");

    /// <summary>A text that is no web address.</summary>
    public static IssueCode WebsiteUnreadable { get; } =
        Refused("website-not-an-address", "the text is no web address", "not used");

    /// <summary>Several addresses in a cell.</summary>
    public static IssueCode WebsiteSeveral { get; } =
        Noted("website-several", "several web addresses stand in one cell", "kept apart");

    /// <summary>Text beside a web address.</summary>
    public static IssueCode WebsiteLeftOver { get; } =
        Noted("website-left-over", "text stands beside a web address", "not used");

    /// <summary>A trading platform without an address.</summary>
    public static IssueCode PlatformMissing { get; } =
        Noted("platform-missing", "a trading platform (service b) without its web address", "unknown");

    /// <summary>A yes or no that is neither.</summary>
    public static IssueCode FlagUnreadable { get; } = Refused("flag-unreadable", "neither yes nor no", "unknown");

    /// <summary>Text that is no token identifier.</summary>
    public static IssueCode TokenUnreadable { get; } =
        Refused("token-unreadable", "text that is no digital token identifier (ISO 24165)", "not used");

    /// <summary>A token identifier twice.</summary>
    public static IssueCode TokenRepeated { get; } =
        Noted("token-repeated", "a digital token identifier stands twice in the list", "counted once");

    /// <summary>All codes, in the order of the documentation.</summary>
    public static ValueList<IssueCode> All { get; } = [.. Known];

    private static readonly Dictionary<string, IssueCode> ById = Known.ToDictionary(code => code.Id, StringComparer.Ordinal);

    /// <summary>Finds a code by its <see cref="Id"/>.</summary>
    public static bool TryParse(string id, out IssueCode? code) => ById.TryGetValue(id, out code);

    /// <summary>The <see cref="Id"/>.</summary>
    public override string ToString() => Id;

    private static IssueCode Repaired(string id, string meaning, string done) => Add(id, IssueKind.Repaired, meaning, done);

    private static IssueCode Doubtful(string id, string meaning, string done) => Add(id, IssueKind.Doubtful, meaning, done);

    private static IssueCode Noted(string id, string meaning, string done) => Add(id, IssueKind.Noted, meaning, done);

    private static IssueCode Refused(string id, string meaning, string done) => Add(id, IssueKind.Refused, meaning, done);

    private static IssueCode Add(string id, IssueKind kind, string meaning, string done)
    {
        var code = new IssueCode(id, kind, meaning, done);
        Known.Add(code);
        return code;
    }
}
