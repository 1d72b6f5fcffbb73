namespace Portolan.Rules.Facts;

/// <summary>
/// The facts that rules may name: enumerations, objects with their fields, and the variables. Declared once, in <c>rulebook/facts.yaml</c>;
/// conditions and facts are both held against it.
/// </summary>
public sealed class FactSchema
{
    private readonly Dictionary<string, FactField> variables;

    internal FactSchema(IReadOnlyList<EnumerationType> enumerations, IReadOnlyList<ObjectType> objects, IReadOnlyList<FactField> variables)
    {
        Enumerations = enumerations;
        Objects = objects;
        Variables = variables;
        this.variables = variables.ToDictionary(variable => variable.Name, StringComparer.Ordinal);
    }

    /// <summary>The enumerations, in the order of the file.</summary>
    public IReadOnlyList<EnumerationType> Enumerations { get; }

    /// <summary>The objects, each after those that it is made of.</summary>
    public IReadOnlyList<ObjectType> Objects { get; }

    /// <summary>The variables that conditions may name.</summary>
    public IReadOnlyList<FactField> Variables { get; }

    /// <summary>The variable with a name, or null.</summary>
    public FactField? Find(string variable) => variables.GetValueOrDefault(variable);

    /// <summary>The enumeration with a name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public EnumerationType Enumeration(string name) =>
        Enumerations.FirstOrDefault(enumeration => enumeration.Name == name)
        ?? throw new KeyNotFoundException($"the fact schema has no enumeration '{name}'");
}
