using Portolan.Cel.Syntax;
using Portolan.Cel.Values;

namespace Portolan.Cel.Tests.Properties;

/// <summary>Makes trees of every kind of node from a seed, well typed or not.</summary>
internal sealed class RandomTrees(int seed)
{
    private static readonly string[] Names = ["a", "b", "flag", "n", "s", "l", "m", "o", "x", "y", "state"];
    private static readonly string[] Fields = ["name", "count", "a", "b", "content-type", "for", "a b/c.d"];
    private static readonly string[] Functions = ["size", "string", "type", "dyn", "int", "unknown_function"];
    private static readonly string[] Members =
        ["size", "contains", "startsWith", "hasValue", "orValue", "or", "value", "split", "getHours", "nothing"];

    private static readonly string[] Texts = ["", "a", "b\"'\\\n\t", "é😀", "\0\x7f", "name", "0x1"];
    private static readonly double[] Doubles = [0, -0.0, 1.5, -2, 1e300, 1e-300, 0.1, 123456789012345680, double.MaxValue, double.Epsilon];
    private static readonly long[] Ints = [0, 1, -1, 2, 7, long.MaxValue, long.MinValue];

    private readonly Random random = new(seed);

    public Expression Next(int depth)
    {
        if (depth == 0 || random.Next(8) == 0) return Leaf();
        return random.Next(17) switch
        {
            0 => new Select(Next(depth - 1), Pick(Fields), random.Next(4) == 0),
            1 => new Has(Next(depth - 1), Pick(Fields)),
            2 => new Portolan.Cel.Syntax.Index(Next(depth - 1), Next(depth - 1), random.Next(4) == 0),
            3 => new Unary(Pick(Enum.GetValues<UnaryOperator>()), Next(depth - 1)),
            >= 4 and <= 8 => new Binary(Pick(Enum.GetValues<BinaryOperator>()), Next(depth - 1), Next(depth - 1)),
            9 => new Conditional(Next(depth - 1), Next(depth - 1), Next(depth - 1)),
            10 => new Call(Pick(Functions), [Next(depth - 1)], random.Next(8) == 0),
            11 => new MemberCall(Next(depth - 1), Pick(Members), Many(depth)),
            12 => new ListLiteral([.. Many(depth).Select(e => new ListElement(e, random.Next(6) == 0))]),
            13 => new MapLiteral([.. Many(depth).Select(e => new MapEntry(Next(depth - 1), e, random.Next(6) == 0))]),
            14 => NextComprehension(depth),
            15 => random.Next(2) == 0
                ? new Bind(Pick(Names), Next(depth - 1), Next(depth - 1))
                : new OptionalMap(Next(depth - 1), Pick(Names), Next(depth - 1), random.Next(2) == 0),
            _ => new StructLiteral(random.Next(2) == 0 ? "Thing" : "other.Thing",
                [.. Many(depth).Select(e => new StructField(Pick(Fields), e, random.Next(6) == 0))]),
        };
    }

    private ValueList<Expression> Many(int depth) => [.. Enumerable.Range(0, random.Next(3)).Select(_ => Next(depth - 1))];

    private Comprehension NextComprehension(int depth)
    {
        var kind = Pick(Enum.GetValues<ComprehensionKind>());
        var hasTwo = kind is ComprehensionKind.TransformList or ComprehensionKind.TransformMap or ComprehensionKind.TransformMapEntry
            || kind is ComprehensionKind.All or ComprehensionKind.Exists or ComprehensionKind.ExistsOne && random.Next(2) == 0;
        var mayFilter = kind is ComprehensionKind.Map or >= ComprehensionKind.TransformList;
        var filter = mayFilter && random.Next(2) == 0 ? Next(depth - 1) : null;
        return new Comprehension(kind, Next(depth - 1), "x", hasTwo ? "y" : null, filter, Next(depth - 1));
    }

    private Expression Leaf() => random.Next(3) == 0 ? new Literal(NextLiteral()) : new Identifier(Pick(Names), random.Next(10) == 0);

    private CelValue NextLiteral() => random.Next(7) switch
    {
        0 => CelNull.Value,
        1 => CelBool.Of(random.Next(2) == 0),
        2 => CelInt.Of(Pick(Ints)),
        3 => new CelUint((ulong)random.Next(5)),
        4 => new CelDouble(Pick(Doubles)),
        5 => new CelBytes(new byte[] { 0, 65, 255, (byte)'"' }),
        _ => new CelString(Pick(Texts)),
    };

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];
}
