using Portolan.Cel.Checking;
using Portolan.Cel.Syntax;

namespace Portolan.Rules.Facts;

/// <summary>The schema's types as the expression language knows them.</summary>
internal sealed class CelTypes
{
    private readonly Dictionary<string, Cel.Checking.ObjectType> objects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EnumeratedType> enumerations = new(StringComparer.Ordinal);

    public CelTypes(FactSchema schema)
    {
        foreach (var enumeration in schema.Enumerations)
        {
            enumerations.Add(enumeration.Name, new EnumeratedType(enumeration.Name, ValueList.Create([.. enumeration.Members.Select(member => member.Code)])));
        }
        foreach (var type in schema.Objects)
        {
            objects.Add(type.Name, new Cel.Checking.ObjectType(type.Name, [.. type.Fields.Select(field => new ObjectField(field.Name, Of(field.Type), field.Says.English))]));
        }
    }

    public CelType Of(FactType type) => type switch
    {
        TextType or CountryType => CelType.String,
        FlagType => CelType.Bool,
        NumberType => CelType.Int,
        DateType => CelType.Timestamp,
        EnumerationType enumeration => enumerations[enumeration.Name],
        ListType list => CelType.List(Of(list.Element)),
        MapType map => CelType.Map(Of(map.Key), Of(map.Value)),
        ObjectType obj => objects[obj.Name],
        _ => throw new InvalidOperationException($"no type of the expression language for {type}"),
    };

    public Cel.Checking.ObjectType Of(ObjectType type) => objects[type.Name];
}
