using Portolan.Cel.Checking;
using Portolan.Cel.Evaluation;
using Portolan.Cel.Evaluation.Libraries;
using Portolan.Cel.Values;

namespace Portolan.Cel.Tests;

/// <summary>A small world of facts that the tests share: one firm, its passports, a State and a day.</summary>
internal static class Sample
{
    public static readonly EnumeratedType State = new("State", ["DE", "FR", "MT"]);
    public static readonly EnumeratedType Service = new("Service", ["custody", "exchange"]);

    public static readonly ObjectType Passport = new("Passport",
        new ObjectField("from", CelType.Timestamp),
        new ObjectField("note", CelType.String));

    public static readonly ObjectType Firm = new("Firm",
        new ObjectField("name", CelType.String),
        new ObjectField("home", State),
        new ObjectField("services", CelType.List(Service)),
        new ObjectField("passports", CelType.Map(State, Passport)));

    public static readonly CelEnvironment Environment = new CelEnvironmentBuilder()
        .AddLibrary(new DateLibrary())
        .AddVariable("firm", Firm)
        .AddVariable("state", State)
        .AddVariable("service", Service)
        .AddVariable("date", CelType.Timestamp)
        .AddVariable("yes", CelType.Bool)
        .AddVariable("no", CelType.Bool)
        .AddVariable("perhaps", CelType.Bool)
        .AddVariable("possibly", CelType.Bool)
        .AddVariable("fails", CelType.Bool)
        .AddVariable("partial", CelType.Map(CelType.String, CelType.Int))
        .AddVariable("open", CelType.Map(CelType.String, CelType.Int))
        .Build();

    public static readonly CelUnknown Perhaps = CelUnknown.Of("perhaps", "nobody asked");
    public static readonly CelUnknown Possibly = CelUnknown.Of("possibly", "nobody answered");
    public static readonly UnknownFact MaybeKey = new("partial[\"c\"]", "the register does not say");
    public static readonly UnknownFact OtherKeys = new("open", "the list is incomplete");

    public static readonly CelObject MalteseFirm = CelObject.Create(Firm,
        ("name", new CelString("Valletta Exchange")),
        ("home", new CelString("MT")),
        ("services", CelList.OfStrings(["custody"])),
        ("passports", new CelMapBuilder().Add("FR", CelObject.Create(Passport, ("from", Day("2025-03-01")))).Build()));

    public static readonly Activation Facts = Environment.Bind(
        ("firm", MalteseFirm),
        ("state", new CelString("FR")),
        ("service", new CelString("custody")),
        ("date", Day("2025-03-01")),
        ("yes", CelBool.True),
        ("no", CelBool.False),
        ("perhaps", Perhaps),
        ("possibly", Possibly),
        ("fails", new CelError(CelErrorCode.InvalidArgument, "it fails")),
        ("partial", new CelMapBuilder().Add("a", CelInt.Of(1)).Add("b", CelInt.Of(2)).AddUncertain(new CelString("c"), MaybeKey).Build()),
        ("open", new CelMapBuilder().Add("a", CelInt.Of(1)).Open(OtherKeys).Build()));

    public static CelTimestamp Day(string iso) => CelTimestamp.OfDate(DateOnly.ParseExact(iso, "yyyy-MM-dd"));

    public static CelValue Evaluate(string source) => Interpreter.Evaluate(Environment.Compile(source), Facts);

    public static CelValue EvaluateUnchecked(string source) =>
        Interpreter.Evaluate(Portolan.Cel.Syntax.CelParser.Parse(source), Environment, Facts);

    public static CelErrorCode ErrorOf(string source) => EvaluateUnchecked(source).ShouldBeOfType<CelError>(source).Code;
}
