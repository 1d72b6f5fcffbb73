using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Facts;

/// <summary>Finds where a fact was read, or why it is taken without having been stated.</summary>
public static class FactOrigins
{
    /// <summary>The source named for facts that the schema takes where nothing is stated.</summary>
    public const string Assumption = "facts.yaml";

    /// <summary>The origin of a fact.</summary>
    /// <param name="declaration">The declaration of the variable that the path begins with.</param>
    /// <param name="stated">What is stated for that variable, or null.</param>
    /// <param name="path">The steps below the variable: names of fields, and keys or indexes as text.</param>
    /// <returns>The nearest origin stated on the way, the schema's assumption where the fact is not stated, or null where nothing is known of it.</returns>
    public static FactOrigin? Find(FactField declaration, Fact? stated, IReadOnlyList<string> path)
    {
        var field = declaration;
        var type = declaration.Type;
        var origin = stated?.Origin;
        foreach (var step in path)
        {
            if (stated is null) return Assumed(field) ?? origin;
            field = type is ObjectType obj ? obj.Find(step) : null;
            type = field?.Type ?? (type as MapType)?.Value ?? (type as ListType)?.Element ?? type;
            stated = Step(stated, step);
            origin = stated?.Origin ?? origin;
        }
        return stated is null ? Assumed(field) ?? origin : origin;
    }

    private static Fact? Step(Fact stated, string step) => stated switch
    {
        FactMap map => map.Entries.GetValueOrDefault(step) ?? map.Rest,
        FactList list => int.TryParse(step, out var index) && index >= 0 && index < list.Items.Count ? list.Items[index] : null,
        _ => null,
    };

    private static FactOrigin? Assumed(FactField? field) =>
        field?.Absence is { Kind: AbsenceKind.Value, Because: { } because } ? FactOrigin.Of(new LocalisedText($"{Assumption}: {because.English}", $"{Assumption} : {because.French}")) : null;
}
