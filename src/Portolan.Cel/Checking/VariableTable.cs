namespace Portolan.Cel.Checking;

/// <summary>The variables of an environment; activations made for the same table find them by slot.</summary>
internal sealed class VariableTable
{
    private readonly Dictionary<string, CelVariable> byName = [];

    public VariableTable(IReadOnlyList<CelVariable> variables)
    {
        Variables = variables;
        foreach (var variable in variables) byName.Add(variable.Name, variable);
    }

    public static VariableTable Empty { get; } = new([]);

    public IReadOnlyList<CelVariable> Variables { get; }

    public CelVariable? Find(string name) => byName.GetValueOrDefault(name);
}
