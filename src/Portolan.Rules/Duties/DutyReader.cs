using System.Text.RegularExpressions;
using Portolan.Cel.Checking;
using Portolan.Rules.Deadlines;
using Portolan.Rules.Rulebooks;
using Portolan.Rules.Yaml;

namespace Portolan.Rules.Duties;

/// <summary>Reads the <c>duty</c> of a <c>require</c> rule and the <c>limit</c> of a <c>limit</c> rule.</summary>
internal static partial class DutyReader
{
    private static readonly string[] DeadlineKeys = ["within", "before", "every", "on", "by", "promptly", "always", "first-of", "of", "rolls"];

    private static readonly string[] LimitKeys = ["within", "before", "promptly", "of", "rolls", "as"];

    /// <summary>Reads a duty.</summary>
    /// <exception cref="RulebookException">It is not one.</exception>
    public static Duty ReadDuty(YamlNode node)
    {
        var mapping = node.Mapping.Only("owes", "to", "for", "deadline", "evidence", "effort", "same-work-as");
        return new Duty
        {
            Owes = RuleReader.ReadText(mapping.Require("owes")),
            To = RuleReader.Choose(mapping.Require("to"), DutyVocabulary.Addressees),
            For = RuleReader.Choose(mapping.Require("for"), DutyVocabulary.Objects),
            Deadline = ReadDeadline(mapping.Require("deadline")),
            Evidence = RuleReader.ReadText(mapping.Require("evidence")),
            Effort = mapping.Require("effort").Integer is >= 0 and var hours ? hours : throw mapping.Require("effort").Unexpected("hours a year, 0 or more"),
            SameWorkAs = mapping.Optional("same-work-as") is { } others ? [.. others.Items.Select(ReadId)] : [],
        };
    }

    /// <summary>Reads a limit.</summary>
    /// <exception cref="RulebookException">It is not one.</exception>
    public static Limit ReadLimit(YamlNode node, ConditionCompiler compiler)
    {
        var mapping = node.Mapping.Only("measured", "at-least", "at-most", "unit", "says");
        var (floor, ceiling) = (mapping.Optional("at-least"), mapping.Optional("at-most"));
        if (floor is null == ceiling is null) throw node.Unexpected("a limit with either 'at-least' or 'at-most'");
        return new Limit
        {
            Measured = Number(mapping.Require("measured"), compiler),
            Bound = Number((floor ?? ceiling)!, compiler),
            IsFloor = floor is not null,
            Unit = mapping.Require("unit").Text,
            Says = RuleReader.ReadText(mapping.Require("says")),
        };
    }

    private static DutyDeadline ReadDeadline(YamlNode node) => ReadDeadline(node, node.Mapping.Only(DeadlineKeys));

    private static DutyDeadline ReadDeadline(YamlNode node, YamlMapping mapping)
    {
        if (mapping.Optional("within") is { } within) return new WithinDeadline(ReadPeriod(within), Of(mapping), ReadRolling(mapping));
        if (mapping.Optional("before") is { } before) return new BeforeDeadline(ReadPeriod(before), Of(mapping));
        if (mapping.Optional("every") is { } every) return new EveryDeadline(ReadPeriod(every));
        if (mapping.Optional("on") is { } on) return new YearlyDeadline([.. on.Items.Select(ReadDay)], ReadRolling(mapping));
        if (mapping.Optional("by") is { } by) return new FixedDeadline(by.Date);
        if (mapping.Optional("promptly") is { } promptly) return new PromptDeadline(RuleReader.ReadText(promptly), Of(mapping));
        if (mapping.Optional("always") is { } always) return always.Flag ? new StandingDeadline() : throw always.Unexpected("true");
        if (mapping.Optional("first-of") is { } several) return ReadFirst(several);
        throw node.Unexpected("a deadline with one of within, before, every, on, by, promptly, always, first-of");
    }

    private static FirstDeadline ReadFirst(YamlNode node)
    {
        var limits = node.Items.Select(ReadLimitOf).ToList();
        if (limits.Count < 2) throw node.Unexpected("at least two limits");
        var named = limits.Count(limit => limit.Moment is not null);
        return named == 0 || named == limits.Count ? new FirstDeadline(limits) : throw node.Unexpected("either all limits with 'as', each counted from its own occasion, or none");
    }

    /// <summary>One limit of several, with the name of the occasion that it is counted from.</summary>
    private static DutyDeadline ReadLimitOf(YamlNode node)
    {
        var mapping = node.Mapping.Only(LimitKeys);
        var limit = ReadDeadline(node, mapping);
        if (mapping.Optional("as") is not { } name) return limit;
        return Moment().IsMatch(name.Text) ? limit with { Moment = name.Text } : throw name.Unexpected("a short name such as classified or first-act");
    }

    private static LocalisedText Of(YamlMapping mapping) => RuleReader.ReadText(mapping.Require("of"));

    /// <summary>Reads a period.</summary>
    /// <exception cref="RulebookException">It is not one.</exception>
    public static Period ReadPeriod(YamlNode node) =>
        Period.TryParse(node.Text, out var period) ? period : throw node.Unexpected("a period such as 10 working days, 15 calendar days, 4 hours or 1 month");

    private static MonthDay ReadDay(YamlNode node) => MonthDay.TryParse(node.Text, out var day) ? day : throw node.Unexpected("a day of the year as MM-DD");

    /// <summary>Reads under <c>rolls</c> what becomes of an end on a day without work; Regulation 1182/71 where there is no such key.</summary>
    public static Rolling ReadRolling(YamlMapping mapping) => mapping.Optional("rolls") is { } node
        ? RuleReader.Choose(node, ("next-working-day", Rolling.Regulation1182), ("not", Rolling.None), ("dora", Rolling.Dora))
        : Rolling.Regulation1182;

    private static CheckedExpression Number(YamlNode node, ConditionCompiler compiler)
    {
        var text = node as YamlScalar ?? throw node.Unexpected("an expression as text");
        var expression = compiler.Compile(text, text.Value, 0);
        return expression.Type.Equals(CelType.Int) ? expression : throw text.Refusal("condition.type", $"an expression of type {expression.Type} (expected int)");
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex Moment();

    private static RuleId ReadId(YamlNode node) => RuleId.TryParse(node.Text, out var id) ? id : throw node.Unexpected("a rule id");
}
