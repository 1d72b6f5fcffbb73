using System.Text;
using Portolan.Cel.Checking;
using Portolan.Cel.Evaluation;
using Portolan.Cel.Values;
using Portolan.Rules.Facts;
using Portolan.Rules.Yaml;

namespace Portolan.Rules.Rulebooks;

/// <summary>
/// Words with expressions in braces: <c>{firm.name} notified {state}</c>. An expression over facts is filled in with the value of the day;
/// codes of services, States and the like with their names.
/// </summary>
public sealed class MessageTemplate
{
    private readonly Lazy<IReadOnlyList<Piece>> english;
    private readonly Lazy<IReadOnlyList<Piece>> french;

    internal MessageTemplate(ConditionCompiler compiler, YamlScalar english, YamlScalar french)
    {
        Text = new LocalisedText(english.Value, french.Value);
        this.english = new Lazy<IReadOnlyList<Piece>>(() => Split(compiler, english));
        this.french = new Lazy<IReadOnlyList<Piece>>(() => Split(compiler, french));
    }

    /// <summary>The words as the rulebook has them, the expressions not filled in.</summary>
    public LocalisedText Text { get; }

    /// <summary>The expressions in both languages.</summary>
    /// <exception cref="RulebookException">One is not an expression over the schema, or a brace is not closed.</exception>
    internal IEnumerable<CheckedExpression> Expressions => english.Value.Concat(french.Value).Select(piece => piece.Expression).OfType<CheckedExpression>();

    /// <summary>Checks the expressions in both languages.</summary>
    /// <exception cref="RulebookException">One is not an expression over the schema, or a brace is not closed.</exception>
    public void Check()
    {
        _ = english.Value;
        _ = french.Value;
    }

    /// <summary>The words as written, expressions in braces included, in English.</summary>
    public override string ToString() => Text.English;

    internal LocalisedText In(Activation activation, FactSchema schema) => In(_ => activation, schema);

    /// <summary>The words, with the values that an activation for their environment gives.</summary>
    internal LocalisedText In(Func<CelEnvironment, Activation> bind, FactSchema schema) => new(
        Fill(english.Value, bind, schema, Language.English), Fill(french.Value, bind, schema, Language.French));

    private static List<Piece> Split(ConditionCompiler compiler, YamlScalar text)
    {
        var pieces = new List<Piece>();
        var at = 0;
        while (at < text.Value.Length)
        {
            var open = text.Value.IndexOf('{', at);
            if (open < 0) open = text.Value.Length;
            if (open > at) pieces.Add(new Piece(text.Value[at..open], null));
            if (open == text.Value.Length) break;
            var close = text.Value.IndexOf('}', open);
            if (close < 0) throw new RulebookException(text.PositionAt(open).Issue("message.brace", "a brace that is not closed (expected '}')"));
            pieces.Add(new Piece("", compiler.Compile(text, text.Value[(open + 1)..close], open + 1)));
            at = close + 1;
        }
        return pieces;
    }

    private static string Fill(IReadOnlyList<Piece> pieces, Func<CelEnvironment, Activation> bind, FactSchema schema, Language language)
    {
        var text = new StringBuilder();
        foreach (var piece in pieces)
        {
            text.Append(piece.Expression is { } expression ? Format(expression.Type, Interpreter.Evaluate(expression, bind(expression.Environment)), schema, language) : piece.Text);
        }
        return text.ToString();
    }

    private static string Format(CelType type, CelValue value, FactSchema schema, Language language) => value switch
    {
        CelString code when type is EnumeratedType enumerated && schema.Enumeration(enumerated.EnumerationName).Find(code.Value) is { } member => member.Name.In(language),
        CelString text when schema.Enumeration("state").Find(text.Value) is { } state => state.Name.In(language),
        CelString text => text.Value,
        CelUnknown => language == Language.French ? "(inconnu)" : "(not known)",
        _ => value.ToString(),
    };

    private sealed record Piece(string Text, CheckedExpression? Expression);
}
