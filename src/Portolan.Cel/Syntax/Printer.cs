using System.Globalization;
using System.Text;
using Portolan.Cel.Values;

namespace Portolan.Cel.Syntax;

/// <summary>Writes a tree as source that parses back to an equal tree.</summary>
internal sealed class Printer
{
    private const int ConditionalPrecedence = 0;
    private const int MemberPrecedence = OperatorText.UnaryPrecedence + 1;

    private readonly StringBuilder text = new();

    public static string Print(Expression expression)
    {
        var printer = new Printer();
        printer.Write(expression, ConditionalPrecedence);
        return printer.text.ToString();
    }

    private static int PrecedenceOf(Expression expression) => expression switch
    {
        Conditional => ConditionalPrecedence,
        Binary binary => binary.Operator.Precedence(),
        Unary => OperatorText.UnaryPrecedence,
        Literal { Value: CelInt { Value: < 0 } } => OperatorText.UnaryPrecedence,
        Literal { Value: CelDouble { Value: var value } } when double.IsNegative(value) => OperatorText.UnaryPrecedence,
        _ => MemberPrecedence,
    };

    private void Write(Expression expression, int lowest)
    {
        var needsParentheses = PrecedenceOf(expression) < lowest;
        if (needsParentheses) text.Append('(');
        WriteNode(expression);
        if (needsParentheses) text.Append(')');
    }

    private void WriteNode(Expression expression)
    {
        switch (expression)
        {
            case Literal literal:
                WriteLiteral(literal.Value);
                break;
            case Identifier identifier:
                text.Append(identifier.IsAbsolute ? "." : "").Append(identifier.Name);
                break;
            case Select select:
                WriteSelect(select.Operand, select.Field, select.IsOptional);
                break;
            case Has has:
                text.Append("has(");
                WriteSelect(has.Operand, has.Field, isOptional: false);
                text.Append(')');
                break;
            case Index index:
                Write(index.Operand, MemberPrecedence);
                text.Append(index.IsOptional ? "[?" : "[");
                Write(index.Key, ConditionalPrecedence);
                text.Append(']');
                break;
            case Unary unary:
                WriteUnary(unary);
                break;
            case Binary binary:
                Write(binary.Left, binary.Operator.Precedence());
                text.Append(' ').Append(binary.Operator.Symbol()).Append(' ');
                Write(binary.Right, binary.Operator.Precedence() + 1);
                break;
            case Conditional choice:
                Write(choice.Condition, OperatorText.OrPrecedence);
                text.Append(" ? ");
                Write(choice.Then, OperatorText.OrPrecedence);
                text.Append(" : ");
                Write(choice.Otherwise, ConditionalPrecedence);
                break;
            case Call call:
                text.Append(call.IsAbsolute ? "." : "").Append(call.Function);
                WriteArguments(call.Arguments);
                break;
            case MemberCall call:
                Write(call.Target, MemberPrecedence);
                text.Append('.').Append(call.Function);
                WriteArguments(call.Arguments);
                break;
            default:
                WriteCompound(expression);
                break;
        }
    }

    private void WriteCompound(Expression expression)
    {
        switch (expression)
        {
            case ListLiteral list:
                text.Append('[');
                WriteSeparated(list.Elements, element => WriteOptional(element.IsOptional, element.Value));
                text.Append(']');
                break;
            case MapLiteral map:
                text.Append('{');
                WriteSeparated(map.Entries, WriteEntry);
                text.Append('}');
                break;
            case StructLiteral literal:
                text.Append(literal.TypeName).Append('{');
                WriteSeparated(literal.Fields, WriteField);
                text.Append('}');
                break;
            case Comprehension comprehension:
                WriteComprehension(comprehension);
                break;
            case Bind bind:
                text.Append("cel.bind(").Append(bind.Variable).Append(", ");
                WriteSeparated([bind.Value, bind.Body], e => Write(e, ConditionalPrecedence));
                text.Append(')');
                break;
            case OptionalMap map:
                Write(map.Target, MemberPrecedence);
                text.Append(map.IsFlat ? ".optFlatMap(" : ".optMap(").Append(map.Variable).Append(", ");
                Write(map.Body, ConditionalPrecedence);
                text.Append(')');
                break;
            default:
                throw new InvalidOperationException($"no source form for {expression.GetType().Name}");
        }
    }

    private void WriteUnary(Unary unary)
    {
        text.Append(unary.Operator.Symbol());
        // A minus directly before a number would become part of the literal.
        var startsWithNumber = unary.Operator == UnaryOperator.Negate && StartsWithNumber(unary.Operand);
        Write(unary.Operand, startsWithNumber ? int.MaxValue : OperatorText.UnaryPrecedence);
    }

    private static bool StartsWithNumber(Expression expression)
    {
        while (true)
        {
            switch (expression)
            {
                case Literal { Value: CelInt or CelUint or CelDouble }: return true;
                case Select select: expression = select.Operand; break;
                case Index index: expression = index.Operand; break;
                case MemberCall call: expression = call.Target; break;
                case Comprehension comprehension: expression = comprehension.Range; break;
                case OptionalMap map: expression = map.Target; break;
                default: return false;
            }
        }
    }

    private void WriteSelect(Expression operand, string field, bool isOptional)
    {
        Write(operand, MemberPrecedence);
        text.Append(isOptional ? ".?" : ".");
        WriteFieldName(field);
    }

    private void WriteFieldName(string field)
    {
        var isPlain = field.Length > 0 && !char.IsAsciiDigit(field[0]) && field.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
            && ReservedWords.KindOf(field) is TokenKind.Identifier or TokenKind.Reserved;
        if (isPlain) text.Append(field);
        else text.Append('`').Append(field).Append('`');
    }

    private void WriteArguments(ValueList<Expression> arguments)
    {
        text.Append('(');
        WriteSeparated(arguments, argument => Write(argument, ConditionalPrecedence));
        text.Append(')');
    }

    private void WriteSeparated<T>(IEnumerable<T> items, Action<T> write)
    {
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst) text.Append(", ");
            isFirst = false;
            write(item);
        }
    }

    private void WriteOptional(bool isOptional, Expression value)
    {
        if (isOptional) text.Append('?');
        Write(value, ConditionalPrecedence);
    }

    private void WriteEntry(MapEntry entry)
    {
        WriteOptional(entry.IsOptional, entry.Key);
        text.Append(": ");
        Write(entry.Value, ConditionalPrecedence);
    }

    private void WriteField(StructField field)
    {
        if (field.IsOptional) text.Append('?');
        WriteFieldName(field.Name);
        text.Append(": ");
        Write(field.Value, ConditionalPrecedence);
    }

    private void WriteComprehension(Comprehension node)
    {
        Write(node.Range, MemberPrecedence);
        text.Append('.').Append(NameOf(node)).Append('(').Append(node.Variable).Append(", ");
        if (node.SecondVariable is { } second) text.Append(second).Append(", ");
        if (node.Filter is { } filter)
        {
            Write(filter, ConditionalPrecedence);
            text.Append(", ");
        }
        Write(node.Body, ConditionalPrecedence);
        text.Append(')');
    }

    private static string NameOf(Comprehension node) => node.Kind switch
    {
        ComprehensionKind.All => "all",
        ComprehensionKind.Exists => "exists",
        ComprehensionKind.ExistsOne => node.SecondVariable is null ? "exists_one" : "existsOne",
        ComprehensionKind.Map => "map",
        ComprehensionKind.Filter => "filter",
        ComprehensionKind.TransformList => "transformList",
        ComprehensionKind.TransformMap => "transformMap",
        _ => "transformMapEntry",
    };

    private void WriteLiteral(CelValue value)
    {
        switch (value)
        {
            case CelUint number:
                text.Append(number.Value).Append('u');
                break;
            case CelDouble number when double.IsFinite(number.Value):
                WriteDouble(number.Value);
                break;
            case CelDouble number:
                // No literal spells these; the call gives the same value.
                text.Append("double(\"").Append(number).Append("\")");
                break;
            case CelString literal:
                text.Append(Quote(literal.Value));
                break;
            case CelBytes bytes:
                text.Append("b\"");
                foreach (var octet in bytes.Value.Span) WriteOctet(octet);
                text.Append('"');
                break;
            default:
                text.Append(value);
                break;
        }
    }

    private void WriteOctet(byte octet)
    {
        if (octet is >= 0x20 and < 0x7F and not ((byte)'"' or (byte)'\\')) text.Append((char)octet);
        else text.Append("\\x").Append(octet.ToString("x2", CultureInfo.InvariantCulture));
    }

    private void WriteDouble(double value)
    {
        var digits = value.ToString("R", CultureInfo.InvariantCulture);
        text.Append(digits);
        if (digits.IndexOfAny(['.', 'E']) < 0) text.Append(".0");
    }

    /// <summary>A text in double quotes, with escapes for quotes, backslashes and characters that do not show.</summary>
    internal static string Quote(string value)
    {
        var quoted = new StringBuilder(value.Length + 2).Append('"');
        foreach (var character in value)
        {
            switch (character)
            {
                case '"': quoted.Append("\\\""); break;
                case '\\': quoted.Append(@"\\"); break;
                case '\n': quoted.Append(@"\n"); break;
                case '\r': quoted.Append(@"\r"); break;
                case '\t': quoted.Append(@"\t"); break;
                case < ' ' or '\x7F': quoted.Append(@"\x").Append(((int)character).ToString("x2", CultureInfo.InvariantCulture)); break;
                default: quoted.Append(character); break;
            }
        }
        return quoted.Append('"').ToString();
    }
}
