using Portolan.Rules.Duties;
using Portolan.Rules.Law;
using Portolan.Rules.Rulebooks;
using Portolan.Rules.Yaml;

namespace Portolan.Rules.Clocks;

/// <summary>Reads a file of clocks.</summary>
internal static class ClockReader
{
    private static readonly string[] Keys = ["id", "cites", "of", "title", "from", "needs", "blocked", "only-if", "within", "rolls", "until", "end", "suspension", "confidence"];

    private static readonly (string Word, ClockEnd Value)[] Ends =
        [("late", ClockEnd.Late), ("approved", ClockEnd.Approved), ("may-begin-after", ClockEnd.MayBeginAfter), ("may-begin-on", ClockEnd.MayBeginOn)];

    /// <summary>The clocks of a file, in its order.</summary>
    /// <exception cref="RulebookException">Something in it cannot be used.</exception>
    public static IReadOnlyList<ProcedureClock> Read(YamlNode document)
    {
        var root = document.Mapping.Only("act", "clocks");
        var act = RulebookReader.ReadAct(root);
        return [.. root.Require("clocks").Items.Select(item => Read(item.Mapping.Only(Keys), act))];
    }

    private static ProcedureClock Read(YamlMapping mapping, Celex act)
    {
        var within = mapping.Require("within");
        var period = DutyReader.ReadPeriod(within);
        if (period.IsClockTime) throw within.Unexpected("a period of days or longer");
        return new ProcedureClock
        {
            Id = mapping.Require("id").Text,
            Citations = RuleReader.ReadCites(mapping.Require("cites"), act),
            Of = [.. mapping.Require("of").Items.Select(ClockWords.Choose<ProcedureKind>)],
            Title = RuleReader.ReadText(mapping.Require("title")),
            From = Steps(mapping.Require("from")),
            Needs = mapping.Optional("needs") is { } needs ? ClockWords.Choose<ProcedureStep>(needs) : null,
            Blocked = mapping.Optional("blocked") is { } blocked ? ReadBlocked(blocked.Mapping.Only("by", "until")) : null,
            OnlyIf = mapping.Optional("only-if") is { } outcome ? ClockWords.Choose<ProcedureOutcome>(outcome) : null,
            Within = period,
            Rolling = DutyReader.ReadRolling(mapping),
            Until = Steps(mapping.Require("until")),
            End = RuleReader.Choose(mapping.Require("end"), Ends),
            Suspension = mapping.Optional("suspension") is { } suspension ? ReadSuspension(suspension, act, period.CountsWorkingDays) : null,
            Confidence = ReadConfidence(mapping.Optional("confidence")),
        };
    }

    /// <summary>The official text is the source where nothing is said; anything less sure says why.</summary>
    private static Confidence ReadConfidence(YamlNode? node)
    {
        var confidence = RuleReader.ReadConfidence(node);
        return confidence is { Level: not ConfidenceLevel.Verified, Because: null } ? throw node!.Refusal("clock.confidence", "less than 'verified' without a reason (expected 'because')") : confidence;
    }

    private static (ProcedureStep, IReadOnlyList<ProcedureStep>) ReadBlocked(YamlMapping mapping) =>
        (ClockWords.Choose<ProcedureStep>(mapping.Require("by")), Steps(mapping.Require("until")));

    private static ClockSuspension ReadSuspension(YamlNode node, Celex act, bool countsWorkingDays)
    {
        if (!countsWorkingDays) throw node.Refusal("clock.suspension", "a suspension of a clock that counts no working days (expected 'within' in working days)");
        var mapping = node.Mapping.Only("cites", "asked", "asked-within", "until", "at-most", "extended-by");
        var until = mapping.Require("until");
        return new ClockSuspension
        {
            Citations = RuleReader.ReadCites(mapping.Require("cites"), act),
            Asked = ClockWords.Choose<ProcedureStep>(mapping.Require("asked")),
            AskedWithin = mapping.Optional("asked-within") is { } asked ? DutyReader.ReadPeriod(asked) : null,
            Until = until is YamlScalar { Value: "deadline" } ? null : ClockWords.Choose<ProcedureStep>(until),
            AtMost = DutyReader.ReadPeriod(mapping.Require("at-most")),
            ExtendedBy = mapping.Optional("extended-by") is { } extended ? DutyReader.ReadPeriod(extended) : null,
        };
    }

    private static IReadOnlyList<ProcedureStep> Steps(YamlNode node) => [.. node.Items.Select(ClockWords.Choose<ProcedureStep>)];
}
