using System.Collections.Immutable;
using Portolan.Cel.Evaluation.Libraries;

namespace Portolan.Cel.Checking;

/// <summary>Gathers what a <see cref="CelEnvironment"/> declares. Starts with the standard language and its extensions.</summary>
public sealed class CelEnvironmentBuilder
{
    private readonly VariableTable originalTable = VariableTable.Empty;
    private readonly List<CelVariable> variables = [];
    private ImmutableDictionary<string, CelFunction> functions = ImmutableDictionary<string, CelFunction>.Empty;
    private ImmutableDictionary<string, CelType> types = ImmutableDictionary<string, CelType>.Empty;
    private ImmutableArray<ICelLibrary> libraries = [];
    private CelLimits limits = CelLimits.Default;

    /// <summary>A builder with the standard language and its extensions.</summary>
    public CelEnvironmentBuilder() => libraries =
        [new StandardLibrary(), new StringLibrary(), new MathLibrary(), new OptionalLibrary(), new EncoderLibrary()];

    internal CelEnvironmentBuilder(CelEnvironment start)
    {
        originalTable = start.Table;
        variables.AddRange(start.Variables);
        functions = start.Functions;
        types = start.Types;
        libraries = start.Libraries;
        limits = start.Limits;
    }

    /// <summary>Declares a variable.</summary>
    /// <param name="name">A name of the language; may be dotted.</param>
    /// <param name="type">The type of its value. Object types and enumerations within it are declared with it.</param>
    /// <param name="description">What it means, in a sentence.</param>
    /// <exception cref="ArgumentException">The name is declared already.</exception>
    public CelEnvironmentBuilder AddVariable(string name, CelType type, string description = "")
    {
        if (variables.Exists(v => v.Name == name)) throw new ArgumentException($"the variable '{name}' is declared twice", nameof(name));
        variables.Add(new CelVariable(name, type, description, variables.Count));
        AddNamedTypes(type);
        return this;
    }

    /// <summary>Declares a function, in addition to what others declare under the same name.</summary>
    public CelEnvironmentBuilder AddFunction(CelFunction function)
    {
        var known = functions.GetValueOrDefault(function.Name);
        var merged = known is null ? function : new CelFunction(function.Name, [.. known.Overloads, .. function.Overloads]);
        functions = functions.SetItem(function.Name, merged);
        return this;
    }

    /// <summary>Adds a library.</summary>
    public CelEnvironmentBuilder AddLibrary(ICelLibrary library)
    {
        libraries = libraries.Add(library);
        return this;
    }

    /// <summary>Declares an object type or an enumeration, and those within it.</summary>
    /// <exception cref="ArgumentException">Another type is declared under the same name.</exception>
    public CelEnvironmentBuilder AddType(CelType type)
    {
        AddNamedTypes(type);
        return this;
    }

    /// <summary>Sets the limits.</summary>
    public CelEnvironmentBuilder WithLimits(CelLimits value)
    {
        limits = value;
        return this;
    }

    /// <summary>The environment. Where no variable was added it shares activations with the one it was built from.</summary>
    public CelEnvironment Build()
    {
        var table = variables.Count == originalTable.Variables.Count ? originalTable : new VariableTable([.. variables]);
        return new CelEnvironment(table, functions, libraries, types, limits);
    }

    private void AddNamedTypes(CelType type)
    {
        switch (type)
        {
            case ListType list:
                AddNamedTypes(list.Element);
                break;
            case MapType map:
                AddNamedTypes(map.Key);
                AddNamedTypes(map.Value);
                break;
            case OptionalType optional:
                AddNamedTypes(optional.Value);
                break;
            case EnumeratedType:
                Declare(type);
                break;
            case ObjectType obj when Declare(type):
                foreach (var field in obj.Fields) AddNamedTypes(field.Type);
                break;
            default:
                break;
        }
    }

    private bool Declare(CelType type)
    {
        if (types.TryGetValue(type.Name, out var known))
        {
            return known.Equals(type) ? false : throw new ArgumentException($"two types are named '{type.Name}'", nameof(type));
        }
        types = types.Add(type.Name, type);
        return true;
    }
}
