namespace Portolan.Cel.Syntax;

/// <summary>One field of an object literal. Equal by content; its position does not count.</summary>
/// <param name="Name">The field, without backquotes.</param>
/// <param name="Value">The value, or the optional that may hold it.</param>
/// <param name="IsOptional">Whether it was written <c>?f: v</c>: an empty optional leaves the field without a value.</param>
public sealed record StructField(string Name, Expression Value, bool IsOptional = false)
{
    /// <summary>Where the field's name stands.</summary>
    public Position Position { get; init; }

    /// <summary>Whether the other field says the same.</summary>
    public bool Equals(StructField? other) =>
        other is not null && Name == other.Name && IsOptional == other.IsOptional && Value == other.Value;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Value, IsOptional);
}
