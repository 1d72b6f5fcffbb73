using System.Collections;
using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Desks.Firms.State;
using Portolan.Desks.Register;
using Portolan.Record.Folds;
using Portolan.Recording;
using Portolan.Rules.Facts;

namespace Portolan.Desks.Firms;

/// <summary>
/// The firms that questions are about: those of the record first, then those of the public register that the record does not hold. Who
/// enters a firm knows it better than the register does.
/// </summary>
internal sealed class KnownFirms : IReadOnlyList<IFirm>
{
    private readonly IFirm[] firms;
    private readonly RegisterFacts registerFacts;

    private KnownFirms(RegisterOfDay register, Folded<FirmBook>? record)
    {
        Register = register;
        Recorded = record?.State.Firms ?? [];
        Entries = record?.Entries ?? 0;
        LastDay = record?.Last is { } last && DateOnly.FromDateTime(last.UtcDateTime) is var day && day > register.Date ? day : register.Date;
        var held = Recorded.Select(firm => firm.Id).Concat(Recorded.Select(firm => firm.Lei?.ToString()).OfType<string>()).ToHashSet(StringComparer.Ordinal);
        this.firms = [.. Recorded, .. register.Firms.Where(firm => !held.Contains(firm.Id) && !(firm.Lei is { } lei && held.Contains(lei.ToString())))];
        this.registerFacts = new RegisterFacts(register.Date);
    }

    /// <summary>The public register.</summary>
    public RegisterOfDay Register { get; }

    /// <summary>The firms of the record.</summary>
    public IReadOnlyList<Firm> Recorded { get; }

    /// <summary>How many entries of the record were read; 0 where there is none.</summary>
    public long Entries { get; }

    /// <summary>The last day that anything held here tells of: that of the register, or of the last entry of the record.</summary>
    public DateOnly LastDay { get; }

    /// <summary>How many firms there are.</summary>
    public int Count => this.firms.Length;

    /// <summary>A firm by its number in answers.</summary>
    public IFirm this[int number] => this.firms[number];

    /// <summary>Reads what the options of a command name.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="options">The options.</param>
    /// <param name="known">The day of knowledge, or null for all that is held.</param>
    /// <exception cref="CommandException">An option cannot be used.</exception>
    public static KnownFirms Open(ParseResult arguments, CommonOptions options, DateOnly? known)
    {
        var register = RegisterOfDay.Open(arguments.GetValue(options.Register), arguments.GetValue(options.Data), known);
        return Of(register, Journal.Of(arguments, options), known).GetAwaiter().GetResult();
    }

    /// <summary>The firms of a register and of a record.</summary>
    /// <param name="register">The register.</param>
    /// <param name="journal">The record.</param>
    /// <param name="known">The day of knowledge, or null for all that is held.</param>
    public static async Task<KnownFirms> Of(RegisterOfDay register, Journal journal, DateOnly? known) =>
        new(register, await journal.ReadAsync(new FirmsFold(), known is { } day ? AsOf.Day(day) : AsOf.Now));

    /// <summary>The facts of a firm.</summary>
    public FactMap FactsOf(IFirm firm) => firm switch
    {
        Firm recorded => RecordedFacts.Of(recorded),
        RegisteredFirm registered => this.registerFacts.Of(registered),
        _ => throw new ArgumentException($"{firm.Id} is of no known source", nameof(firm)),
    };

    /// <inheritdoc/>
    public IEnumerator<IFirm> GetEnumerator() => ((IEnumerable<IFirm>)this.firms).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
