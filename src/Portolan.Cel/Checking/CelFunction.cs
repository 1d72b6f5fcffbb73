namespace Portolan.Cel.Checking;

/// <summary>A function: a name and its signatures, global and member alike.</summary>
/// <param name="Name">The name; dotted for functions such as <c>math.abs</c>.</param>
/// <param name="Overloads">The signatures; the first that fits is called.</param>
public sealed record CelFunction(string Name, ValueList<CelOverload> Overloads)
{
    /// <summary>A global function with one signature.</summary>
    public static CelFunction Global(string name, CelType[] parameters, CelType result, CelImplementation implementation) =>
        new(name, [new CelOverload(false, [.. parameters], result, implementation)]);

    /// <summary>A function with one signature that is written after a receiver, the first parameter.</summary>
    public static CelFunction Member(string name, CelType[] parameters, CelType result, CelImplementation implementation) =>
        new(name, [new CelOverload(true, [.. parameters], result, implementation)]);

    /// <summary>The overloads that are written in one of the two ways and take so many arguments, a receiver included.</summary>
    internal CelOverload[] Candidates(bool isMember, int count) =>
        [.. Overloads.Where(o => o.IsMember == isMember && o.Takes(count))];
}
