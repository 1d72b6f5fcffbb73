using Portolan.Rules.Facts;
using Portolan.Rules.Verification.Solving;

namespace Portolan.Rules.Verification.Translation;

/// <summary>
/// A fact as the solver knows it: a function applied to the keys on the way, such as <c>firm.services[].from</c> of the service asked about.
/// Two keys that come out equal name the same fact, because a function has one value.
/// </summary>
/// <param name="Function">The path of the fact, with <c>[]</c> for a key, <c>[#]</c> for the place in a list, <c>?</c> where it is about presence.</param>
/// <param name="Arguments">The keys and places, in the order of the path.</param>
/// <param name="Kind">What the value means.</param>
/// <param name="Type">The type of the value; of the key or element for presence in a map or list; null for other presence.</param>
/// <param name="Usual">The value that a plain case has, or null: what is left out is absent, what has a value by default has that.</param>
internal sealed record FactApplication(string Function, IReadOnlyList<Term> Arguments, FactApplicationKind Kind, FactType? Type, Term? Usual)
{
    /// <summary>The application as a term.</summary>
    public Term Term { get; } = Term.Apply(Function, Arguments);
}

/// <summary>What the value of a <see cref="FactApplication"/> means.</summary>
internal enum FactApplicationKind
{
    /// <summary>The value of a fact.</summary>
    Value,

    /// <summary>Whether a field or a place of a list has something.</summary>
    Presence,

    /// <summary>Whether a map has a key or a list an element: the last argument.</summary>
    Membership,
}
