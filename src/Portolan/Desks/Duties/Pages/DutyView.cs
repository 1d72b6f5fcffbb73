using Portolan.Desks.Duties.Events;
using Portolan.Record.Events;
using Portolan.Rules.Deadlines;
using Portolan.Rules.Decisions;
using Portolan.Rules.Law;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Duties.Pages;

/// <summary>One duty of one firm, as a lawyer reads it.</summary>
public sealed class DutyView
{
    private DutyView(DutyReading reading, DutyAnswer answer, Func<Provision, string> cite)
    {
        (Row, Rule, Outcome, Cite, On) = (DutyRow.Of(answer, cite), answer.Rule, reading.Explain(answer), cite, reading.Chart.On);
        (Since, Steps, IsClockTime) = (answer.Since, answer.Standing?.Count?.Steps ?? [], answer.Standing?.Count?.HasTime == true);
        FollowsEvent = DutyRequests.FollowsEvent(answer);
        Moments = DutyRequests.MomentsOf(answer);
        Binds = answer.Status != DutyStatus.NotApplicable;
        Evidence = [.. answer.History.Evidence.OrderByDescending(shown => shown.Entry.Number).Select(shown => new Shown(shown.Evidence, shown.Entry, On))];
        Occasions = [.. answer.History.Occasions.Select(noted => new Happened(noted.Occasion, noted.Entry, answer.Standing?.Open.Contains(noted.Occasion) == true))];
        SameWork = [.. answer.Rule.Duty!.SameWorkAs.Select(other => other.ToString())];
    }

    /// <summary>How the firm stands with it.</summary>
    public DutyRow Row { get; }

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>Whether it binds, with the conditions and facts.</summary>
    public RuleOutcome Outcome { get; }

    /// <summary>How provisions are cited.</summary>
    public Func<Provision, string> Cite { get; }

    /// <summary>The day.</summary>
    public DateOnly On { get; }

    /// <summary>The first day on which it bound; null where that is not known.</summary>
    public DateOnly? Since { get; }

    /// <summary>How the day was counted, where it was counted from an event.</summary>
    public IReadOnlyList<DeadlineStep> Steps { get; }

    /// <summary>Whether hours were counted.</summary>
    public bool IsClockTime { get; }

    /// <summary>Whether something has to happen before it is owed.</summary>
    public bool FollowsEvent { get; }

    /// <summary>The moments of an occasion that its limits are counted from, each from its own; none where they have one.</summary>
    public IReadOnlyList<string> Moments { get; }

    /// <summary>Whether it binds, or may.</summary>
    public bool Binds { get; }

    /// <summary>What was recorded to show that it was done, the latest first.</summary>
    public IReadOnlyList<Shown> Evidence { get; }

    /// <summary>What happened that it follows.</summary>
    public IReadOnlyList<Happened> Occasions { get; }

    /// <summary>The duties that are the same work.</summary>
    public IReadOnlyList<string> SameWork { get; }

    internal static DutyView Of(DutyReading reading, DutyAnswer answer, Language language) => new(reading, answer, reading.Chart.Edition.Rulebook.Acts.CiteIn(language));

    /// <summary>Something that shows that it was done.</summary>
    public sealed class Shown
    {
        internal Shown(DutyEvidenced evidence, RecordEntry entry, DateOnly on)
        {
            (Effective, Until, Occasion, Note, Entry) = (evidence.On, evidence.Until, evidence.Occasion, evidence.Note, entry);
            (File, Length, Sha256) = (evidence.Evidence?.File.Name ?? evidence.Evidence?.File.Sha256, evidence.Evidence?.File.Length ?? 0, evidence.Evidence?.File.Sha256);
            Holds = evidence.On <= on && !(evidence.Until < on);
        }

        /// <summary>The day on which it was done.</summary>
        public DateOnly Effective { get; }

        /// <summary>The day on which it was recorded, in UTC.</summary>
        public DateOnly Recorded => DateOnly.FromDateTime(Entry.When.UtcDateTime);

        /// <summary>The last day on which it shows that; null where it does not expire.</summary>
        public DateOnly? Until { get; }

        /// <summary>The occasion that it answers.</summary>
        public string? Occasion { get; }

        /// <summary>What it is.</summary>
        public string? Note { get; }

        /// <summary>The name of the file, or null where there is none.</summary>
        public string? File { get; }

        /// <summary>The file's length in bytes.</summary>
        public long Length { get; }

        /// <summary>The file's SHA-256, or null.</summary>
        public string? Sha256 { get; }

        /// <summary>Whether it shows that on the day asked about.</summary>
        public bool Holds { get; }

        /// <summary>The entry of the record.</summary>
        public RecordEntry Entry { get; }
    }

    /// <summary>Something that happened that the duty follows.</summary>
    public sealed class Happened
    {
        internal Happened(DutyOccasioned occasion, RecordEntry entry, bool isOpen) => (Name, Moment, At, What, Entry, IsOpen) = (occasion.Occasion, occasion.Moment, occasion.At, occasion.What, entry, isOpen);

        /// <summary>What it is called.</summary>
        public string Name { get; }

        /// <summary>Which moment of it, where that matters.</summary>
        public string? Moment { get; }

        /// <summary>When it happened, in local time of the home State.</summary>
        public DateTime At { get; }

        /// <summary>What happened.</summary>
        public string? What { get; }

        /// <summary>The entry of the record.</summary>
        public RecordEntry Entry { get; }

        /// <summary>Whether nothing answers it yet.</summary>
        public bool IsOpen { get; }
    }
}
