using Portolan.Rules.Rulebooks;
using Portolan.Rules.Yaml;

namespace Portolan.Rules.Facts;

/// <summary>What values a fact may have.</summary>
public abstract record FactType
{
    private protected FactType()
    {
    }
}

/// <summary>Free text, or a code whose members are not listed.</summary>
public sealed record TextType : FactType
{
    /// <inheritdoc/>
    public override string ToString() => "string";
}

/// <summary>True or false.</summary>
public sealed record FlagType : FactType
{
    /// <inheritdoc/>
    public override string ToString() => "bool";
}

/// <summary>A whole number.</summary>
public sealed record NumberType : FactType
{
    /// <inheritdoc/>
    public override string ToString() => "int";
}

/// <summary>A day.</summary>
public sealed record DateType : FactType
{
    /// <inheritdoc/>
    public override string ToString() => "date";
}

/// <summary>An ISO 3166-1 alpha-2 code of any country.</summary>
public sealed record CountryType : FactType
{
    /// <inheritdoc/>
    public override string ToString() => "country";
}

/// <summary>One of a closed list of codes.</summary>
/// <param name="Name">The enumeration's name in the schema.</param>
/// <param name="Says">What the codes stand for.</param>
/// <param name="Members">The codes with their names, in the schema's order.</param>
public sealed record EnumerationType(string Name, LocalisedText Says, IReadOnlyList<EnumerationMember> Members) : FactType
{
    /// <summary>The member with a code, or null.</summary>
    public EnumerationMember? Find(string code) => Members.FirstOrDefault(member => member.Code == code);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A code of an enumeration.</summary>
/// <param name="Code">What facts and conditions write.</param>
/// <param name="Name">What people read.</param>
public sealed record EnumerationMember(string Code, LocalisedText Name);

/// <summary>Values of one type in an order.</summary>
public sealed record ListType(FactType Element) : FactType
{
    /// <inheritdoc/>
    public override string ToString() => $"list<{Element}>";
}

/// <summary>Values of one type by key.</summary>
public sealed record MapType(FactType Key, FactType Value) : FactType
{
    /// <inheritdoc/>
    public override string ToString() => $"map<{Key}, {Value}>";
}

/// <summary>A thing with named facts.</summary>
/// <param name="Name">The object's name in the schema.</param>
/// <param name="Fields">Its facts, in the schema's order.</param>
public sealed record ObjectType(string Name, IReadOnlyList<FactField> Fields) : FactType
{
    /// <summary>The field with a name, or null.</summary>
    public FactField? Find(string name) => Fields.FirstOrDefault(field => field.Name == name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A named fact of an object, or a variable that rules may name.</summary>
/// <param name="Name">The name in conditions.</param>
/// <param name="Type">What values it may have.</param>
/// <param name="Says">What it is, for people.</param>
/// <param name="Absence">What it means that a source does not state it.</param>
public sealed record FactField(string Name, FactType Type, LocalisedText Says, Absence Absence)
{
    /// <summary>Where it is declared in the rulebook.</summary>
    public required YamlPosition Position { get; init; }
}
