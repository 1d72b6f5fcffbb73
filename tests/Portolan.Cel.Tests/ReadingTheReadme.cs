using Portolan.Cel.Checking;
using Portolan.Cel.Evaluation;
using Portolan.Cel.Evaluation.Libraries;
using Portolan.Cel.Values;

namespace Portolan.Cel.Tests;

public class ReadingTheReadme
{
    [Fact]
    public void The_example_of_the_readme_says_what_it_does()
    {
        var state = new EnumeratedType("State", ["FR", "MT", "DE"]);
        var passport = new ObjectType("Passport", new ObjectField("from", CelType.Timestamp, "when services may start"));
        var firm = new ObjectType("Firm",
            new ObjectField("home", state),
            new ObjectField("passports", CelType.Map(state, passport)));
        var facts = new CelEnvironmentBuilder()
            .AddLibrary(new DateLibrary())
            .AddVariable("firm", firm, "the firm asked about")
            .AddVariable("state", state, "the host Member State")
            .AddVariable("date", CelType.Timestamp)
            .Build();
        var rule = facts.Compile("state in firm.passports && date >= firm.passports[state].from");
        rule.ReadPaths.ShouldBe(["date", "firm.passports", "firm.passports[].from", "state"]);
        rule.VariablesReadBy(rule.Expression).ShouldBe(["date", "firm", "state"], ignoreOrder: true);

        var here = CelObject.Create(firm,
            ("home", new CelString("MT")),
            ("passports", new CelMapBuilder()
                .Add("FR", CelObject.Create(passport, ("from", CelTimestamp.OfDate(new DateOnly(2025, 3, 1)))))
                .AddUncertain(new CelString("DE"), new UnknownFact("firm.passports[\"DE\"]", "the register does not say"))
                .Build()));
        var values = facts.Bind(("firm", here), ("state", new CelString("FR")), ("date", CelTimestamp.OfDate(new DateOnly(2025, 2, 28))));
        Interpreter.Evaluate(rule, values).ShouldBe(CelBool.False);
        Interpreter.Evaluate(rule, values.With("state", new CelString("DE"))).ShouldBeOfType<CelUnknown>();
        var why = Interpreter.Explain(rule, values);
        why.Children[1].Children[1].FactPath.ShouldBe("firm.passports[\"FR\"].from");
        why.FactsRead().Select(node => node.FactPath).ShouldBe(["state", "firm.passports", "date", "firm.passports[\"FR\"].from"]);
    }
}
