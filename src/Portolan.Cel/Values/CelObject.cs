using Portolan.Cel.Checking;

namespace Portolan.Cel.Values;

/// <summary>
/// An object of a declared type. A field may have a value, have none (it is known to be absent), or be unknown, which is a value of
/// kind <see cref="CelKind.Unknown"/>.
/// </summary>
public sealed class CelObject : CelValue
{
    private readonly CelValue?[] values;

    private CelObject(ObjectType type, CelValue?[] values)
    {
        Type = type;
        this.values = values;
    }

    /// <summary>The declared type.</summary>
    public ObjectType Type { get; }

    /// <inheritdoc/>
    public override CelKind Kind => CelKind.Object;

    /// <inheritdoc/>
    public override string TypeName => Type.Name;

    /// <summary>The value of a field by its index in the type; null where it has none.</summary>
    public CelValue? this[int field] => values[field];

    /// <summary>The value of a field by name; null where it has none.</summary>
    /// <exception cref="KeyNotFoundException">The type declares no such field.</exception>
    public CelValue? this[string field] => values[Type.IndexOf(field) is >= 0 and var index ? index : throw NoField(Type, field)];

    /// <summary>An object with the given fields; all others have no value.</summary>
    /// <param name="type">The declared type.</param>
    /// <param name="fields">Names and values; a later one for the same name replaces an earlier one.</param>
    /// <exception cref="KeyNotFoundException">The type declares no such field.</exception>
    public static CelObject Create(ObjectType type, params IEnumerable<(string Name, CelValue Value)> fields)
    {
        var values = new CelValue?[type.Fields.Count];
        foreach (var (name, value) in fields)
        {
            var index = type.IndexOf(name);
            values[index >= 0 ? index : throw NoField(type, name)] = value;
        }
        return new CelObject(type, values);
    }

    /// <summary>The same object with one field changed.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="value">The new value, or null for none.</param>
    /// <exception cref="KeyNotFoundException">The type declares no such field.</exception>
    public CelObject With(string field, CelValue? value)
    {
        var index = Type.IndexOf(field);
        if (index < 0) throw NoField(Type, field);
        var changed = (CelValue?[])values.Clone();
        changed[index] = value;
        return new CelObject(Type, changed);
    }

    /// <inheritdoc/>
    public override bool Equals(CelValue? other) =>
        other is CelObject obj && obj.Type.Equals(Type) && Enumerable.SequenceEqual(values, obj.values);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Type.Name);
        foreach (var value in values) hash.Add(value);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var fields = Type.Fields.Select((field, i) => (field.Name, Value: values[i])).Where(f => f.Value is not null);
        return $"{Type.Name}{{{string.Join(", ", fields.Select(f => $"{f.Name}: {f.Value}"))}}}";
    }

    private static KeyNotFoundException NoField(ObjectType type, string field) => new($"{type.Name} has no field '{field}'");
}
