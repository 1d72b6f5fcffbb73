namespace Portolan.Cel.Checking;

/// <summary>A set of functions that are made when first asked for, so that starting costs nothing.</summary>
public interface ICelLibrary
{
    /// <summary>The names of all its functions, for suggestions.</summary>
    IEnumerable<string> FunctionNames { get; }

    /// <summary>The function with a name, or null where it has none.</summary>
    CelFunction? Find(string name);
}
