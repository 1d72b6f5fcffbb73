using Portolan.Cel.Syntax;

namespace Portolan.Rules.Rulebooks;

/// <summary>
/// A name for what many conditions say, such as <c>provides('a')</c>. It is written out wherever it stands before anything else is done with
/// a condition, so it adds nothing to the language: explanations, plans and proofs see what it stands for.
/// </summary>
public sealed class Definition
{
    private readonly Expression body;

    internal Definition(string name, IReadOnlyList<string> parameters, Expression body, LocalisedText says) =>
        (Name, Parameters, this.body, Says) = (name, parameters, body, says);

    /// <summary>The name that conditions use.</summary>
    public string Name { get; }

    /// <summary>The names that stand for its arguments.</summary>
    public IReadOnlyList<string> Parameters { get; }

    /// <summary>What it means.</summary>
    public LocalisedText Says { get; }

    /// <summary>What it stands for, as source text.</summary>
    public string Text => this.body.ToString();

    /// <summary>What a use of it stands for, or null where that is no use of it.</summary>
    internal Expression? Expand(Expression use)
    {
        if (use is not Call call || call.Function != Name || call.Arguments.Count != Parameters.Count) return null;
        // Literals and variables alone are taken, so that no name in an argument can be caught by a name that the body binds.
        if (call.Arguments.Any(argument => argument is not (Literal or Identifier))) return null;
        return this.body.Rewrite(node => node is Identifier { IsAbsolute: false } named && Place(named.Name) is >= 0 and var place ? call.Arguments[place] : null);
    }

    private int Place(string name)
    {
        for (var place = 0; place < Parameters.Count; place++)
        {
            if (Parameters[place] == name) return place;
        }
        return -1;
    }
}
