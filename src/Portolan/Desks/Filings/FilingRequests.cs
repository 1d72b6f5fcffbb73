using Portolan.CommandLine;
using Portolan.Desks.Filings.State;
using Portolan.Record.Events;
using Portolan.Rules.Filings;

namespace Portolan.Desks.Filings;

/// <summary>What may be recorded of a filing, and what is refused with the reason.</summary>
internal static class FilingRequests
{
    /// <summary>Leaves room for what else an entry holds besides its payload.</summary>
    private const int MaxPayload = EntryForm.MaxLength - 2048;

    private const int MaxName = 80;

    /// <summary>The longest reason, in characters.</summary>
    public const int MaxWhy = 2000;

    /// <summary>The filing of a name.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public static Filing Find(FilingBook book, string id) => book.Find(id)
        ?? throw (book.Filings.Count == 0
            ? CommandException.Usage($"no filing '{id}', as the record has none yet (portolan filing prepare FORM --firm FIRM)")
            : CommandException.Usage($"no filing '{id}' (expected one of {string.Join(", ", book.Filings.Select(filing => filing.Id))})"));

    /// <summary>What a new filing is called.</summary>
    /// <exception cref="CommandException">The name is taken, or none.</exception>
    public static string NameOf(FilingBook book, FilingForm form, string? name)
    {
        if (name is null)
        {
            var number = 1;
            while (book.Find($"{form.Id}-{number}") is not null) number++;
            return $"{form.Id}-{number}";
        }
        var isName = name.Length is > 0 and <= MaxName && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_');
        if (!isName) throw CommandException.Usage($"--name '{name}' (expected 1 to {MaxName} letters, digits, hyphens, dots)");
        return book.Find(name) is null ? name : throw CommandException.Usage($"--name '{name}' is taken: what was prepared stays as it is (withdraw it, and prepare another)");
    }

    /// <summary>A filing that this person may release on that day.</summary>
    /// <exception cref="CommandException">It is not open any more, or it is this person who prepared it.</exception>
    public static Filing Releasable(Filing filing, Actor who, DateOnly on)
    {
        if (filing.Status == FilingStatus.Released) throw CommandException.Usage($"'{filing.Id}' was released already");
        if (filing.Status == FilingStatus.Withdrawn) throw CommandException.Usage($"'{filing.Id}' was withdrawn already");
        if (string.Equals(filing.Prepared.Who.ToString().Trim(), who.ToString().Trim(), StringComparison.OrdinalIgnoreCase))
        {
            throw CommandException.Usage($"'{filing.Id}' was prepared by {filing.Prepared.Who}, so somebody else has to release it (--by WHO)");
        }
        return on >= filing.PreparedOn ? filing : throw CommandException.Usage($"--on {ReportText.Iso(on)} comes before {ReportText.Iso(filing.PreparedOn)}, when it was prepared");
    }

    /// <summary>A filing that may be withdrawn.</summary>
    /// <exception cref="CommandException">It was before, or there is no reason.</exception>
    public static Filing Withdrawable(Filing filing, string why)
    {
        if (why.Trim().Length == 0) throw CommandException.Usage("--why needs a reason");
        if (why.Length > MaxWhy) throw CommandException.Usage($"--why has {why.Length:N0} characters (expected at most {MaxWhy:N0})");
        return filing.Status != FilingStatus.Withdrawn ? filing : throw CommandException.Usage($"'{filing.Id}' was withdrawn already: {filing.Withdrawal!.Why}");
    }

    /// <summary>Holds an event to what an entry can hold.</summary>
    /// <exception cref="CommandException">It is longer.</exception>
    public static void CheckLength(Payload payload)
    {
        if (payload.Utf8.Length > MaxPayload) throw CommandException.BadInput($"the answers take {payload.Utf8.Length:N0} bytes, and an entry of the record holds {MaxPayload:N0}: give long answers as files ({{file: PATH}}); nothing was recorded");
    }
}
