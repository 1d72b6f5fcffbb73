namespace Portolan.Rules.Verification.Translation;

/// <summary>The functions that stand for facts, named for the path of the fact.</summary>
internal static class FactNames
{
    public static string Field(string owner, string field) => $"{owner}.{field}";

    public static string Presence(string fact) => fact + "?";

    public static string Entry(string map) => map + "[]";

    public static string Place(string list) => list + "[#]";

    public static string Membership(string list) => list + " has";
}
