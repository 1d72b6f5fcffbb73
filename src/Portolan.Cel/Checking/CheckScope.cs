namespace Portolan.Cel.Checking;

/// <summary>The variables of enclosing macros, innermost first.</summary>
internal sealed record CheckScope(string Name, CelType Type, CheckScope? Outer)
{
    public static CelType? Find(CheckScope? scope, string name)
    {
        for (; scope is not null; scope = scope.Outer)
        {
            if (scope.Name == name) return scope.Type;
        }
        return null;
    }
}
