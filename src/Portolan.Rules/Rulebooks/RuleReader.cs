using Portolan.Cel.Syntax;
using Portolan.Rules.Duties;
using Portolan.Rules.Law;
using Portolan.Rules.Yaml;

namespace Portolan.Rules.Rulebooks;

/// <summary>Reads the rules of one file. What a rule names besides itself (citations, exceptions, measures) is checked by <see cref="RulebookReader"/>.</summary>
internal sealed class RuleReader(ConditionCompiler compiler, string? scenario)
{
    private static readonly string[] RuleKeys =
    [
        "id", "cites", "title", "effect", "per", "in-force", "known-from", "when", "otherwise", "because", "measure", "except", "status",
        "confidence", "sources", "duty", "limit", "examples",
    ];

    /// <summary>Reads <c>en</c> and <c>fr</c> words.</summary>
    /// <exception cref="RulebookException">One of them is missing, or something else stands there.</exception>
    public static LocalisedText ReadText(YamlNode node)
    {
        var mapping = node.Mapping.Only("en", "fr");
        return new LocalisedText(mapping.Require("en").Text, mapping.Require("fr").Text);
    }

    /// <summary>Reads documents: a title and a date each.</summary>
    public static IReadOnlyList<Source> ReadSources(YamlNode? node) =>
        node is null ? [] : [.. node.Items.Select(item => ReadSource(item.Mapping.Only("title", "date")))];

    /// <summary>Reads the status word; settled where there is none.</summary>
    public static RuleStatus ReadStatus(YamlNode? node) => node is null
        ? RuleStatus.Settled
        : Choose(node, ("settled", RuleStatus.Settled), ("contested", RuleStatus.Contested), ("announced", RuleStatus.Announced));

    /// <summary>Reads citations: numbers of the file's act, or <c>CELEX number</c> of another.</summary>
    public static IReadOnlyList<Citation> ReadCites(YamlNode node, Celex act) => [.. node.Items.Select(item => ReadCite(item, act))];

    /// <summary>The number after a word, or the value that a word stands for.</summary>
    public static T Choose<T>(YamlNode node, params (string Word, T Value)[] choices)
    {
        foreach (var (word, value) in choices)
        {
            if (node.Text == word) return value;
        }
        var words = choices.Select(choice => choice.Word).ToList();
        throw node.Refusal("rule.word", $"'{node.Text}' (expected one of {string.Join(", ", words)})", NearestName.Among(node.Text, words));
    }

    /// <summary>Reads the rules under a <c>rules:</c> or <c>add:</c> key.</summary>
    /// <param name="list">The list of rules.</param>
    /// <param name="act">The act that bare citations belong to.</param>
    /// <param name="knownFrom">The day from which the file's rules were known, unless a rule says otherwise.</param>
    /// <param name="issues">Takes what is wrong, rule by rule; a rule with an issue is left out.</param>
    public IReadOnlyList<Rule> ReadAll(YamlNode list, Celex act, DateOnly knownFrom, List<RulebookIssue> issues)
    {
        var rules = new List<Rule>();
        foreach (var item in list.Items)
        {
            try
            {
                rules.Add(Read(item.Mapping, act, knownFrom));
            }
            catch (RulebookException refused)
            {
                issues.AddRange(refused.Issues);
            }
        }
        return rules;
    }

    private Rule Read(YamlMapping mapping, Celex act, DateOnly knownFrom)
    {
        mapping.Only(RuleKeys);
        var effect = ReadEffect(mapping.Require("effect"));
        var otherwise = mapping.Optional("otherwise")?.Flag ?? false;
        return new Rule
        {
            Id = ReadId(mapping.Require("id")),
            Citations = ReadCites(mapping.Require("cites"), act),
            Title = ReadText(mapping.Require("title")),
            Effect = effect,
            Per = ReadAxes(mapping.Require("per")),
            InForce = ReadValidity(mapping.Require("in-force")),
            KnownFrom = mapping.Optional("known-from")?.Date ?? knownFrom,
            Condition = otherwise ? null : compiler.Condition(mapping.Require("when")),
            Otherwise = otherwise,
            Because = mapping.Optional("because") is { } because ? ReadTemplate(because, compiler) : null,
            Measure = mapping.Optional("measure")?.Text,
            Except = mapping.Optional("except") is { } except ? [.. except.Items.Select(ReadId)] : [],
            Status = ReadStatus(mapping.Optional("status")),
            Confidence = ReadConfidence(mapping.Optional("confidence")),
            Sources = ReadSources(mapping.Optional("sources")),
            Duty = mapping.Optional("duty") is { } duty ? DutyReader.ReadDuty(duty) : null,
            Limit = mapping.Optional("limit") is { } limit ? DutyReader.ReadLimit(limit, compiler) : null,
            Examples = mapping.Optional("examples") is { } examples ? [.. examples.Items.Select(example => ReadExample(example, mapping.Optional("limit") is not null))] : [],
            Position = mapping.Position,
            Scenario = scenario,
        };
    }

    private static RuleId ReadId(YamlNode node) =>
        RuleId.TryParse(node.Text, out var id) ? id : throw node.Unexpected("a rule id of lower-case words, digits, dots and hyphens");

    private static Validity ReadValidity(YamlNode node) =>
        Validity.TryParse(node.Text, out var validity) ? validity : throw node.Unexpected("days as 2024-12-30.. or 2024-12-30..2026-06-30");

    private static Effect ReadEffect(YamlNode node) => Choose(
        node, ("permit", Effect.Permit), ("prohibit", Effect.Prohibit), ("exempt", Effect.Exempt), ("require", Effect.Require),
        ("limit", Effect.Limit), ("classify", Effect.Classify), ("alert", Effect.Alert));

    private static Axis ReadAxes(YamlNode node) =>
        node.Items.Aggregate(Axis.None, (axes, item) => axes | Choose(item, ("firm", Axis.Firm), ("service", Axis.Service), ("state", Axis.State)));

    private static Citation ReadCite(YamlNode node, Celex act)
    {
        var space = node.Text.IndexOf(' ', StringComparison.Ordinal);
        var provision = space > 0 && Celex.TryParse(node.Text[..space], out var other)
            ? new Provision(other, node.Text[(space + 1)..])
            : new Provision(act, node.Text);
        return new Citation(provision, node.Position);
    }

    /// <summary>Reads how sure something is; verified where nothing is said.</summary>
    public static Confidence ReadConfidence(YamlNode? node)
    {
        if (node is null) return Confidence.Verified;
        var mapping = node.Mapping.Only("level", "because");
        var level = Choose(
            mapping.Require("level"), ("verified", ConfidenceLevel.Verified), ("inference", ConfidenceLevel.Inference),
            ("secondary", ConfidenceLevel.Secondary), ("unverified", ConfidenceLevel.Unverified));
        return new Confidence(level, mapping.Optional("because") is { } because ? ReadText(because) : null);
    }

    /// <summary>Reads words with expressions in braces, in both languages.</summary>
    public static MessageTemplate ReadTemplate(YamlNode node, ConditionCompiler compiler)
    {
        var mapping = node.Mapping.Only("en", "fr");
        return new MessageTemplate(compiler, ReadScalar(mapping.Require("en")), ReadScalar(mapping.Require("fr")));
    }

    private static YamlScalar ReadScalar(YamlNode node) => node as YamlScalar ?? throw node.Unexpected("text");

    private static Source ReadSource(YamlMapping mapping) => new(mapping.Require("title").Text, mapping.Require("date").Date);

    private static Example ReadExample(YamlNode node, bool hasLimit)
    {
        var mapping = node.Mapping.Only("given", "then");
        var then = mapping.Require("then");
        if (then is not YamlMapping numbers) return new Example(mapping.Require("given").Mapping, ReadExpectation(then), mapping.Position);
        if (!hasLimit) throw then.Unexpected("one of permitted, not permitted, unsettled, applies, does not apply: only a limit has numbers");
        numbers.Only("is", "measured", "bound", "distance");
        var expected = new ExpectedNumbers(numbers.Optional("measured")?.Integer, numbers.Optional("bound")?.Integer, numbers.Optional("distance")?.Integer);
        return new Example(mapping.Require("given").Mapping, ReadExpectation(numbers.Require("is")), mapping.Position, expected);
    }

    private static Expectation ReadExpectation(YamlNode node) => Choose(
        node, ("permitted", Expectation.Permitted), ("not permitted", Expectation.NotPermitted), ("unsettled", Expectation.Unsettled), ("applies", Expectation.Applies),
        ("does not apply", Expectation.DoesNotApply));
}
