using System.Globalization;

namespace Portolan.Rules.Verification.Solving;

/// <summary>A term of SMT-LIB 2 as text. The connectives fold what is plainly true or false, so that the text stays readable.</summary>
/// <param name="Text">The term.</param>
internal readonly record struct Term(string Text)
{
    public static Term True { get; } = new("true");

    public static Term False { get; } = new("false");

    public bool IsTrue => Text == "true";

    public bool IsFalse => Text == "false";

    public static Term Of(bool value) => value ? True : False;

    public static Term Of(long number) => new(number >= 0
        ? number.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"(- {-(Int128)number})"));

    /// <summary>A symbol applied to arguments; the symbol alone where there are none. Symbols are quoted, so that they may read as paths of facts.</summary>
    public static Term Apply(string symbol, IReadOnlyList<Term> arguments) => arguments.Count == 0
        ? new Term($"|{symbol}|")
        : new Term($"(|{symbol}| {string.Join(' ', arguments.Select(argument => argument.Text))})");

    public static Term And(params IEnumerable<Term> terms)
    {
        var parts = terms.Where(term => !term.IsTrue).Distinct().ToList();
        if (parts.Any(term => term.IsFalse)) return False;
        return Join("and", parts, True);
    }

    public static Term Or(params IEnumerable<Term> terms)
    {
        var parts = terms.Where(term => !term.IsFalse).Distinct().ToList();
        if (parts.Any(term => term.IsTrue)) return True;
        return Join("or", parts, False);
    }

    public static Term Implies(Term condition, Term consequence) => Or(!condition, consequence);

    public static Term Choose(Term condition, Term then, Term otherwise) =>
        condition.IsTrue ? then : condition.IsFalse ? otherwise : new Term($"(ite {condition.Text} {then.Text} {otherwise.Text})");

    public static Term Same(Term one, Term other) => Compare("=", one, other, (left, right) => left == right);

    public static Term Less(Term one, Term other) => Compare("<", one, other, (left, right) => left < right);

    public static Term AtMost(Term one, Term other) => Compare("<=", one, other, (left, right) => left <= right);

    public static Term Within(Term number, long least, long most) => And(AtMost(Of(least), number), AtMost(number, Of(most)));

    public static Term Add(Term one, Term other) => other.Text == "0" ? one : new Term($"(+ {one.Text} {other.Text})");

    public static Term Subtract(Term one, Term other) => other.Text == "0" ? one : new Term($"(- {one.Text} {other.Text})");

    public static Term Multiply(Term one, Term other) => new($"(* {one.Text} {other.Text})");

    public static Term operator !(Term term) => term.Text switch
    {
        "true" => False,
        "false" => True,
        _ when term.Text.StartsWith("(not ", StringComparison.Ordinal) => new Term(term.Text[5..^1]),
        _ => new Term($"(not {term.Text})"),
    };

    /// <summary>The number that the term writes out, or null.</summary>
    public long? Number => long.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : Text.StartsWith("(- ", StringComparison.Ordinal) && long.TryParse("-" + Text[3..^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number) ? number
        : null;

    public override string ToString() => Text;

    private static Term Join(string connective, List<Term> parts, Term empty) => parts.Count switch
    {
        0 => empty,
        1 => parts[0],
        _ => new Term($"({connective} {string.Join(' ', parts.Select(part => part.Text))})"),
    };

    private static Term Compare(string relation, Term one, Term other, Func<long, long, bool> fold) =>
        one.Number is { } left && other.Number is { } right ? Of(fold(left, right)) : new Term($"({relation} {one.Text} {other.Text})");
}
