namespace Portolan.Cel.Checking;

/// <summary>One signature of a function.</summary>
/// <param name="IsMember">Whether it is written after a receiver, which is then the first parameter.</param>
/// <param name="Parameters">The types of the parameters.</param>
/// <param name="Result">The type of the result.</param>
/// <param name="Implementation">What it does.</param>
public sealed record CelOverload(bool IsMember, ValueList<CelType> Parameters, CelType Result, CelImplementation Implementation)
{
    /// <summary>Whether the last parameter may be given any number of times, at least once.</summary>
    public bool IsVariadic { get; init; }

    /// <summary>Whether it can be called with so many arguments, a receiver included.</summary>
    public bool Takes(int count) => IsVariadic ? count >= Parameters.Count : count == Parameters.Count;

    /// <summary>The type of the parameter that an argument is for.</summary>
    public CelType ParameterAt(int argument) => Parameters[Math.Min(argument, Parameters.Count - 1)];

    /// <summary>The signature as people read it, such as <c>string.split(string, int) → list(string)</c>.</summary>
    /// <param name="function">The function's name.</param>
    public string Describe(string function)
    {
        var names = Parameters.Select(p => p.Name).ToList();
        var receiver = IsMember ? names[0] + "." : "";
        var rest = string.Join(", ", IsMember ? names.Skip(1) : names);
        return $"{receiver}{function}({rest}{(IsVariadic ? ", …" : "")}) → {Result.Name}";
    }
}
