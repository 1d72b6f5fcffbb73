using Portolan.Cel.Values;

namespace Portolan.Cel.Checking;

/// <summary>A type of objects with declared fields. Two are the same type when they have the same name and fields.</summary>
public sealed record ObjectType : CelType
{
    private readonly Dictionary<string, int> indexes = [];

    /// <summary>Declares the type.</summary>
    /// <param name="name">The name, which object literals use; may be dotted.</param>
    /// <param name="fields">The fields in order.</param>
    /// <exception cref="ArgumentException">A field comes twice.</exception>
    public ObjectType(string name, params ReadOnlySpan<ObjectField> fields)
    {
        Name = name;
        Fields = ValueList.Create(fields);
        foreach (var field in fields)
        {
            if (indexes.TryAdd(field.Name, indexes.Count)) continue;
            throw new ArgumentException($"{name} declares '{field.Name}' twice", nameof(fields));
        }
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <summary>The fields in order.</summary>
    public ValueList<ObjectField> Fields { get; }

    /// <summary>The place of a field among <see cref="Fields"/>, or -1 where there is no such field.</summary>
    public int IndexOf(string field) => indexes.GetValueOrDefault(field, -1);

    /// <inheritdoc/>
    public override bool Accepts(CelValue value) => value is CelObject obj && obj.Type.Equals(this);

    /// <summary>Whether the other type has the same name and fields.</summary>
    public bool Equals(ObjectType? other) =>
        ReferenceEquals(this, other) || other is not null && Name == other.Name && Fields.Equals(other.Fields);

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode();
}
