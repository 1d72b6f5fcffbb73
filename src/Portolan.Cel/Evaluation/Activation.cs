using Portolan.Cel.Checking;
using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation;

/// <summary>
/// The values of variables for one evaluation. Immutable; changing one variable copies a small array of references, so one
/// activation can be made for a firm and changed for each State and day.
/// </summary>
public sealed class Activation
{
    private readonly VariableTable table;
    private readonly CelValue?[] values;

    private Activation(VariableTable table, CelValue?[] values)
    {
        this.table = table;
        this.values = values;
    }

    internal Activation(VariableTable table, IEnumerable<(string Name, CelValue Value)> given)
    {
        this.table = table;
        values = new CelValue?[table.Variables.Count];
        foreach (var (name, value) in given) values[SlotOf(name)] = value;
    }

    /// <summary>The value of a variable by name; null where it is not declared or has none.</summary>
    public CelValue? this[string name] => table.Find(name) is { } variable ? values[variable.Slot] : null;

    /// <summary>The value of a variable by its <see cref="CelVariable.Slot"/>; null where it has none.</summary>
    public CelValue? this[int slot] => values[slot];

    /// <summary>The same with one variable changed.</summary>
    /// <param name="name">The variable's name.</param>
    /// <param name="value">Its new value, or null for none.</param>
    /// <exception cref="KeyNotFoundException">No such variable is declared.</exception>
    public Activation With(string name, CelValue? value) => With(SlotOf(name), value);

    /// <summary>The same with one variable changed.</summary>
    /// <param name="slot">The variable's <see cref="CelVariable.Slot"/>.</param>
    /// <param name="value">Its new value, or null for none.</param>
    public Activation With(int slot, CelValue? value)
    {
        var changed = (CelValue?[])values.Clone();
        changed[slot] = value;
        return new Activation(table, changed);
    }

    internal CelValue? Get(CelVariable variable, VariableTable owner) =>
        ReferenceEquals(owner, table) ? values[variable.Slot] : this[variable.Name];

    private int SlotOf(string name) =>
        table.Find(name)?.Slot ?? throw new KeyNotFoundException($"no variable '{name}' is declared");
}
