using Portolan.Formats.Register.Services;

namespace Portolan.Formats.Register.Cells;

/// <summary>A published list of services as read.</summary>
/// <param name="Value">The list.</param>
/// <param name="Issues">The flaws, each with the part of the cell that is meant.</param>
public sealed record ServiceCell(ServiceList Value, ValueList<CellFlaw> Issues)
{
    /// <summary>
    /// Reads a cell. A service is known by its letter and its text together, or by either alone where it has one meaning;
    /// where they contradict each other, or a text fits several services, all of these are doubtful unless the cell lists
    /// them clearly elsewhere.
    /// </summary>
    public static ServiceCell Read(string cell)
    {
        if (string.IsNullOrWhiteSpace(cell) || TextCell.IsPlaceholder(cell.Trim()))
        {
            return new ServiceCell(ServiceList.NotStated, [new CellFlaw(IssueCode.ServicesBlank)]);
        }
        var scanner = new ServiceScanner(cell);
        scanner.Scan();
        var known = new SortedSet<Service>(scanner.Mentions.Where(mention => mention.Meaning is not null).Select(m => m.Meaning!.Value));
        var doubtful = Doubtful(scanner.Mentions, known);
        var flaws = new List<CellFlaw>();
        flaws.AddRange(OfWhiteSpace(cell));
        if (scanner.HasOtherSeparators) flaws.Add(new CellFlaw(IssueCode.ServicesSeparator));
        flaws.AddRange(scanner.Flaws);
        flaws.AddRange(OfLetters(scanner.Mentions));
        foreach (var mention in scanner.Mentions) flaws.AddRange(OfText(mention));
        flaws.AddRange(scanner.LeftOver.Select(text => new CellFlaw(IssueCode.ServicesLeftOver, text)));
        return new ServiceCell(new ServiceList(true, [.. known], doubtful, [.. scanner.LeftOver]), [.. flaws]);
    }

    private static ValueList<DoubtfulService> Doubtful(List<ServiceMention> mentions, SortedSet<Service> known)
    {
        var doubts = new SortedDictionary<Service, DoubtfulService>();
        foreach (var mention in mentions.Where(mention => mention.Meaning is null))
        {
            foreach (var service in mention.Candidates.Where(candidate => !known.Contains(candidate)))
            {
                doubts.TryAdd(service, new DoubtfulService(service, ReasonOf(mention)));
            }
        }
        return [.. doubts.Values];
    }

    private static IssueCode ReasonOf(ServiceMention mention)
    {
        if (!mention.IsKnownText) return IssueCode.ServiceLetterAlone;
        return mention.Letter is null ? IssueCode.ServiceCutAmbiguous : IssueCode.ServiceContradiction;
    }

    private static IEnumerable<CellFlaw> OfWhiteSpace(string cell)
    {
        if (cell.Contains('\t')) yield return new CellFlaw(IssueCode.ServicesTab);
        if (cell.Trim().AsSpan().ContainsAny('\r', '\n')) yield return new CellFlaw(IssueCode.ServicesLineBreak);
        var empty = cell.Split('|').Count(string.IsNullOrWhiteSpace);
        if (empty > 0) yield return new CellFlaw(IssueCode.ServicesEmptySegment, $"{empty}");
    }

    private static IEnumerable<CellFlaw> OfLetters(List<ServiceMention> mentions)
    {
        var unlettered = mentions.Where(mention => mention.Letter is null && mention.Meaning is not null).ToList();
        if (unlettered.Count > 0 && mentions.All(mention => mention.Letter is null))
        {
            yield return new CellFlaw(IssueCode.ServicesNoLetters, string.Join(", ", unlettered.Select(m => m.Meaning).Distinct().Order()));
        }
        else
        {
            foreach (var mention in unlettered) yield return new CellFlaw(IssueCode.ServiceLetterMissing, $"{mention.Meaning}");
        }
        var letters = mentions.Where(mention => mention.Letter is not null).GroupBy(m => m.Letter!.Value).Where(g => g.Count() > 1);
        var meanings = mentions.Where(mention => mention.Meaning is not null).GroupBy(m => m.Meaning!.Value).Where(g => g.Count() > 1);
        foreach (var service in letters.Concat(meanings).Select(group => group.Key).Distinct().Order())
        {
            yield return new CellFlaw(IssueCode.ServiceRepeated, $"{service}");
        }
    }

    private static IEnumerable<CellFlaw> OfText(ServiceMention mention)
    {
        if (mention.Meaning is not { } meaning)
        {
            yield return new CellFlaw(ReasonOf(mention), $"{string.Join(", ", mention.Candidates.Distinct().Order())} ({mention.Source})");
        }
        else if (mention.Texts.Count == 0)
        {
            yield return new CellFlaw(IssueCode.ServiceTextMissing, $"{meaning}");
        }
        else if (!mention.IsComplete)
        {
            yield return new CellFlaw(IssueCode.ServiceCutShort, $"{meaning} ({mention.Source})");
        }
        else if (!string.Equals(mention.Words, ServicePhrase.Canonical[meaning.Letter - 'a'], StringComparison.OrdinalIgnoreCase))
        {
            yield return new CellFlaw(IssueCode.ServiceSpelling, $"{meaning} ({mention.Words})");
        }
    }
}
