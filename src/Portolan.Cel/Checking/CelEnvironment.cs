using System.Collections.Concurrent;
using System.Collections.Immutable;
using Portolan.Cel.Evaluation;
using Portolan.Cel.Values;

namespace Portolan.Cel.Checking;

/// <summary>
/// What expressions may name: variables, functions and types, and the limits that hold. Immutable; made by
/// <see cref="CelEnvironmentBuilder"/>.
/// </summary>
public sealed class CelEnvironment
{
    private static readonly Lazy<CelEnvironment> StandardEnvironment = new(() => new CelEnvironmentBuilder().Build());
    private readonly ConcurrentDictionary<string, CelFunction?> found = new();

    internal CelEnvironment(
        VariableTable table,
        ImmutableDictionary<string, CelFunction> functions,
        ImmutableArray<ICelLibrary> libraries,
        ImmutableDictionary<string, CelType> types,
        CelLimits limits)
    {
        Table = table;
        Functions = functions;
        Libraries = libraries;
        Types = types;
        Limits = limits;
    }

    /// <summary>The standard language with its extensions, and no variables.</summary>
    public static CelEnvironment Standard => StandardEnvironment.Value;

    /// <summary>The declared variables, by slot.</summary>
    public IReadOnlyList<CelVariable> Variables => Table.Variables;

    /// <summary>The declared object types and enumerations, by name.</summary>
    public IReadOnlyDictionary<string, CelType> DeclaredTypes => Types;

    /// <summary>The limits for parsing, checking and evaluation.</summary>
    public CelLimits Limits { get; }

    internal VariableTable Table { get; }

    internal ImmutableDictionary<string, CelFunction> Functions { get; }

    internal ImmutableArray<ICelLibrary> Libraries { get; }

    internal ImmutableDictionary<string, CelType> Types { get; }

    /// <summary>The variable with a name, or null where none is declared.</summary>
    public CelVariable? FindVariable(string name) => Table.Find(name);

    /// <summary>The function with a name, all its overloads from all libraries together, or null where there is none.</summary>
    public CelFunction? FindFunction(string name) => found.GetOrAdd(name, static (n, self) => self.MakeFunction(n), this);

    /// <summary>The type that a name stands for in an expression, or null where it stands for none.</summary>
    public CelType? FindType(string name) => StandardTypes.Find(name) ?? Types.GetValueOrDefault(name);

    /// <summary>A builder that starts from this environment.</summary>
    public CelEnvironmentBuilder ToBuilder() => new(this);

    /// <summary>Parses and checks an expression.</summary>
    /// <param name="source">The source of one expression.</param>
    /// <exception cref="CelException">All that is wrong with it.</exception>
    public CheckedExpression Compile(string source) => CelChecker.Check(CelParser.Parse(source, Limits), this);

    /// <summary>Values for variables. Those that are not given have no value, and reading them is an error.</summary>
    /// <param name="values">Names and values.</param>
    /// <exception cref="KeyNotFoundException">No such variable is declared.</exception>
    public Activation Bind(params IEnumerable<(string Name, CelValue Value)> values) => new(Table, values);

    internal IEnumerable<string> FunctionNames() => Functions.Keys.Concat(Libraries.SelectMany(l => l.FunctionNames)).Distinct();

    private CelFunction? MakeFunction(string name)
    {
        var parts = Libraries.Select(l => l.Find(name)).Prepend(Functions.GetValueOrDefault(name)).OfType<CelFunction>().ToList();
        return parts.Count == 0 ? null : new CelFunction(name, [.. parts.SelectMany(p => p.Overloads)]);
    }
}
