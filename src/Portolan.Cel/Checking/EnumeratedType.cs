using Portolan.Cel.Values;

namespace Portolan.Cel.Checking;

/// <summary>
/// A named set of texts, such as the Member States. Its values are plain strings; the checker refuses a literal that is no member
/// where one is compared with it, looked up by it or tested to be among it.
/// </summary>
/// <param name="EnumerationName">The name in the field's words.</param>
/// <param name="Members">The members, each once.</param>
public sealed record EnumeratedType(string EnumerationName, ValueList<string> Members) : CelType
{
    private readonly HashSet<string> lookup = new(Members, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string Name => EnumerationName;

    /// <summary>Whether a text is a member; case counts.</summary>
    public bool Contains(string text) => lookup.Contains(text);

    /// <inheritdoc/>
    public override bool Accepts(CelValue value) => value.Kind == CelKind.String;

    /// <summary>Whether the other type has the same name and members.</summary>
    public bool Equals(EnumeratedType? other) =>
        other is not null && EnumerationName == other.EnumerationName && Members.Equals(other.Members);

    /// <inheritdoc/>
    public override int GetHashCode() => EnumerationName.GetHashCode();
}
