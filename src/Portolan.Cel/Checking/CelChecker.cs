using System.Diagnostics.CodeAnalysis;
using Portolan.Cel.Values;

namespace Portolan.Cel.Checking;

/// <summary>Finds the type of every node and everything that is wrong with a tree, in one pass.</summary>
public sealed class CelChecker
{
    private const int MaxSignaturesShown = 4;
    private readonly CelEnvironment environment;
    private readonly Unifier unifier = new();
    private readonly OverloadResolver overloads;
    private readonly EnumerationCheck enumerations;
    private readonly List<CelIssue> issues = [];
    private readonly Dictionary<Expression, CelType> types = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Expression, NameReference> names = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Expression, CallReference> calls = new(ReferenceEqualityComparer.Instance);
    private CheckScope? scope;

    private CelChecker(CelEnvironment environment)
    {
        this.environment = environment;
        overloads = new OverloadResolver(unifier);
        enumerations = new EnumerationCheck(unifier, (code, position, message, suggestion) => Report(code, position, message, suggestion));
    }

    /// <summary>Checks a tree.</summary>
    /// <param name="expression">The tree; no node may stand in it twice.</param>
    /// <param name="environment">What it may name.</param>
    /// <exception cref="CelException">Everything that is wrong with it.</exception>
    public static CheckedExpression Check(Expression expression, CelEnvironment environment) =>
        TryCheck(expression, environment, out var result, out var issues) ? result : throw new CelException(issues);

    /// <summary>Checks a tree without throwing.</summary>
    /// <param name="expression">The tree; no node may stand in it twice.</param>
    /// <param name="environment">What it may name.</param>
    /// <param name="result">The checked tree, where the result is true.</param>
    /// <param name="issues">Everything that is wrong, in source order; empty where the result is true.</param>
    public static bool TryCheck(
        Expression expression,
        CelEnvironment environment,
        [NotNullWhen(true)] out CheckedExpression? result,
        out IReadOnlyList<CelIssue> issues)
    {
        result = null;
        var checker = new CelChecker(environment);
        if (TreeSize.Check(expression, environment.Limits) is { } tooLarge)
        {
            issues = [tooLarge];
            return false;
        }
        checker.Visit(expression);
        issues = [.. checker.issues.OrderBy(i => i.Position.Offset)];
        if (issues.Count > 0) return false;
        foreach (var node in checker.types.Keys.ToList()) checker.types[node] = checker.unifier.Final(checker.types[node]);
        result = new CheckedExpression(expression, environment, checker.types, checker.names, checker.calls);
        return true;
    }

    private CelType Visit(Expression node)
    {
        var type = node switch
        {
            Literal literal => OfLiteral(literal.Value),
            Identifier identifier => VisitIdentifier(identifier),
            Select select => VisitSelect(select),
            Has has => VisitHas(has),
            Syntax.Index index => VisitIndex(index),
            Unary unary => VisitUnary(unary),
            Binary binary => VisitBinary(binary),
            Conditional conditional => VisitConditional(conditional),
            Call call => VisitCall(call),
            MemberCall call => VisitMemberCall(call),
            ListLiteral list => VisitList(list),
            MapLiteral map => VisitMap(map),
            StructLiteral literal => VisitStruct(literal),
            Comprehension comprehension => VisitComprehension(comprehension),
            Bind bind => VisitBind(bind),
            OptionalMap map => VisitOptionalMap(map),
            _ => throw new InvalidOperationException($"no type rule for {node.GetType().Name}"),
        };
        types[node] = type;
        return type;
    }

    private CelType Report(CelIssueCode code, Position position, string message, string? suggestion = null)
    {
        issues.Add(new CelIssue(code, message, position, suggestion));
        return CelType.Dyn;
    }

    private CelType? FindLocal(string name) => CheckScope.Find(scope, name);

    private string NameOf(CelType type) => unifier.Final(type).Name;

    private static CelType OfLiteral(CelValue value) => value.Kind switch
    {
        CelKind.Null => CelType.Null,
        CelKind.Bool => CelType.Bool,
        CelKind.Int => CelType.Int,
        CelKind.Uint => CelType.Uint,
        CelKind.Double => CelType.Double,
        CelKind.String => CelType.String,
        CelKind.Bytes => CelType.Bytes,
        _ => CelType.Dyn,
    };

    private CelType? VisitName(Expression node)
    {
        if (NameResolver.Resolve(node, environment, FindLocal) is not { } reference) return null;
        names[node] = reference;
        return reference.Kind == ReferenceKind.Type ? CelType.TypeOf(reference.Type) : reference.Type;
    }

    private CelType VisitIdentifier(Identifier node)
    {
        if (VisitName(node) is { } type) return type;
        var known = environment.Variables.Select(v => v.Name).Concat(StandardTypes.Names).Concat(LocalNames());
        var nearest = NearestName.Among(node.Name, known);
        return Report(CelIssueCode.UndeclaredName, node.Anchor, $"nothing is named '{node.Name}' here", nearest);
    }

    private IEnumerable<string> LocalNames()
    {
        for (var s = scope; s is not null; s = s.Outer) yield return s.Name;
    }

    private CelType VisitSelect(Select node)
    {
        if (!node.IsOptional && VisitName(node) is { } named) return named;
        return OptionalIf(node.IsOptional, FieldType(Visit(node.Operand), node.Field, node));
    }

    private CelType VisitHas(Has node)
    {
        FieldType(Visit(node.Operand), node.Field, node);
        return CelType.Bool;
    }

    private CelType OptionalIf(bool isOptional, CelType type) =>
        isOptional && unifier.Shallow(type) is not OptionalType ? CelType.Optional(type) : type;

    private CelType FieldType(CelType operand, string field, Expression node)
    {
        switch (unifier.Shallow(operand))
        {
            case DynType or TypeVariable:
                return CelType.Dyn;
            case OptionalType optional:
                return OptionalIf(true, FieldType(optional.Value, field, node));
            case ObjectType obj when obj.IndexOf(field) is >= 0 and var index:
                return obj.Fields[index].Type;
            case ObjectType obj:
                return Report(CelIssueCode.UndeclaredField, node.Anchor, $"{obj.Name} has no field '{field}'",
                    NearestName.Among(field, obj.Fields.Select(f => f.Name)));
            case MapType map when unifier.TryAssign(map.Key, CelType.String):
                if (unifier.Shallow(map.Key) is EnumeratedType keys) enumerations.CheckMember(keys, field, node.Anchor);
                return map.Value;
            case var other:
                return Report(CelIssueCode.NotSelectable, node.Anchor, $"{NameOf(other)} has no fields, so no '{field}'");
        }
    }

    private CelType VisitIndex(Syntax.Index node)
    {
        var operand = Visit(node.Operand);
        var key = Visit(node.Key);
        return OptionalIf(node.IsOptional, ElementType(operand, key, node));
    }

    private CelType ElementType(CelType operand, CelType key, Syntax.Index node)
    {
        switch (unifier.Shallow(operand))
        {
            case DynType or TypeVariable:
                return CelType.Dyn;
            case OptionalType optional:
                return OptionalIf(true, ElementType(optional.Value, key, node));
            case ListType list:
                if (unifier.TryAssign(CelType.Int, key)) return list.Element;
                return Report(CelIssueCode.NoMatchingOverload, node.Key.Position, $"a list is indexed by int, not by {NameOf(key)}");
            case MapType map:
                if (!unifier.TryAssign(map.Key, key))
                {
                    return Report(CelIssueCode.NoMatchingOverload, node.Key.Position,
                        $"this map has keys of type {NameOf(map.Key)}, not {NameOf(key)}");
                }
                enumerations.CheckMembers(map.Key, node.Key);
                return map.Value;
            case var other:
                return Report(CelIssueCode.NoMatchingOverload, node.Anchor, $"{NameOf(other)} cannot be indexed; expected a list or a map");
        }
    }

    private CelType VisitUnary(Unary node)
    {
        var operand = Visit(node.Operand);
        if (node.Operator == UnaryOperator.Negate) return ResolveOperator("-", OperatorSignatures.Negate, node, operand);
        RequireBool(node.Operand, operand, "'!' takes a bool");
        return CelType.Bool;
    }

    private void RequireBool(Expression node, CelType type, string rule)
    {
        if (!unifier.TryAssign(CelType.Bool, type))
        {
            Report(CelIssueCode.NoMatchingOverload, node.Position, $"{rule}, and this is {NameOf(type)}");
        }
    }

    private CelType VisitBinary(Binary node)
    {
        var left = Visit(node.Left);
        var right = Visit(node.Right);
        if (node.Operator is BinaryOperator.And or BinaryOperator.Or)
        {
            var rule = $"'{node.Operator.Symbol()}' takes bools";
            RequireBool(node.Left, left, rule);
            RequireBool(node.Right, right, rule);
            return CelType.Bool;
        }
        enumerations.CheckOperands(node, left, right);
        return ResolveOperator(node.Operator.Symbol(), OperatorSignatures.For(node.Operator), node, left, right);
    }

    private CelType ResolveOperator(string symbol, CelOverload[] candidates, Expression node, params CelType[] operands)
    {
        if (overloads.Resolve(candidates, operands, out _) is { } result) return result;
        var given = string.Join(" and ", operands.Select(NameOf));
        return Report(CelIssueCode.NoMatchingOverload, node.Anchor, $"'{symbol}' does not take {given}");
    }

    private CelType VisitConditional(Conditional node)
    {
        RequireBool(node.Condition, Visit(node.Condition), "the condition of a choice is a bool");
        var then = Visit(node.Then);
        var otherwise = Visit(node.Otherwise);
        var joined = unifier.Join(then, otherwise);
        if (joined is not DynType || unifier.Shallow(then) is DynType || unifier.Shallow(otherwise) is DynType) return joined;
        return Report(CelIssueCode.TypeMismatch, node.Anchor,
            $"both values of a choice have one type, and these are {NameOf(then)} and {NameOf(otherwise)}");
    }

    private CelType VisitCall(Call node)
    {
        CelType[] arguments = [.. node.Arguments.Select(Visit)];
        var function = environment.FindFunction(node.Function);
        if (function is null || function.Overloads.All(o => o.IsMember)) return ReportUndeclared(node.Function, node.Anchor, function);
        return VisitFunction(node, function, false, arguments, node.Arguments);
    }

    private CelType VisitMemberCall(MemberCall node)
    {
        if (NameResolver.ResolveDottedFunction(node, environment, FindLocal) is { } dotted)
        {
            return VisitFunction(node, dotted, false, [.. node.Arguments.Select(Visit)], node.Arguments);
        }
        CelType[] arguments = [Visit(node.Target), .. node.Arguments.Select(Visit)];
        var function = environment.FindFunction(node.Function);
        if (function is null || !function.Overloads.Any(o => o.IsMember)) return ReportUndeclared(node.Function, node.Anchor, function);
        return VisitFunction(node, function, true, arguments, [node.Target, .. node.Arguments]);
    }

    private CelType ReportUndeclared(string name, Position position, CelFunction? otherStyle)
    {
        if (otherStyle is not null)
        {
            var known = string.Join(" or ", otherStyle.Overloads.Select(o => o.Describe(name)).Take(MaxSignaturesShown));
            return Report(CelIssueCode.UndeclaredFunction, position, $"'{name}' is not called in this way; known is {known}");
        }
        return Report(CelIssueCode.UndeclaredFunction, position, $"there is no function '{name}'",
            NearestName.Among(name, environment.FunctionNames()));
    }

    private CelType VisitFunction(
        Expression node, CelFunction function, bool isMember, CelType[] arguments, IReadOnlyList<Expression> written)
    {
        CelOverload[] candidates = [.. function.Overloads.Where(o => o.IsMember == isMember)];
        if (overloads.Resolve(candidates, arguments, out var fitting) is not { } result)
        {
            var given = string.Join(", ", arguments.Select(NameOf));
            var known = string.Join(" or ", candidates.Take(MaxSignaturesShown).Select(o => o.Describe(function.Name)));
            return Report(CelIssueCode.NoMatchingOverload, node.Anchor, $"'{function.Name}' does not take ({given}); known is {known}");
        }
        calls[node] = new CallReference(function, isMember, [.. fitting]);
        for (var i = 0; i < written.Count; i++) enumerations.CheckMembers(fitting[0].ParameterAt(i), written[i]);
        return result;
    }

    private CelType VisitList(ListLiteral node)
    {
        CelType? element = null;
        foreach (var item in node.Elements)
        {
            var type = Unwrap(Visit(item.Value), item.IsOptional, item.Value);
            element = element is null ? type : unifier.Join(element, type);
        }
        return CelType.List(element ?? unifier.Fresh());
    }

    private CelType VisitMap(MapLiteral node)
    {
        CelType? key = null;
        CelType? value = null;
        foreach (var entry in node.Entries)
        {
            var keyType = Visit(entry.Key);
            if (!IsKeyType(keyType))
            {
                Report(CelIssueCode.TypeMismatch, entry.Key.Position, $"a map key is a bool, int, uint or string, not {NameOf(keyType)}");
            }
            var valueType = Unwrap(Visit(entry.Value), entry.IsOptional, entry.Value);
            key = key is null ? keyType : unifier.Join(key, keyType);
            value = value is null ? valueType : unifier.Join(value, valueType);
        }
        return CelType.Map(key ?? unifier.Fresh(), value ?? unifier.Fresh());
    }

    private bool IsKeyType(CelType type) => unifier.Shallow(type) switch
    {
        DynType or TypeVariable or EnumeratedType => true,
        ScalarType scalar => scalar.Kind is CelKind.Bool or CelKind.Int or CelKind.Uint or CelKind.String,
        _ => false,
    };

    private CelType Unwrap(CelType type, bool isOptional, Expression node)
    {
        if (!isOptional) return type;
        return unifier.Shallow(type) switch
        {
            OptionalType optional => optional.Value,
            DynType or TypeVariable => CelType.Dyn,
            _ => Report(CelIssueCode.TypeMismatch, node.Position, $"'?' takes an optional, and this is {NameOf(type)}"),
        };
    }

    private CelType VisitStruct(StructLiteral node)
    {
        var type = environment.FindType(node.TypeName.TrimStart('.')) as ObjectType;
        if (type is null)
        {
            var known = environment.Types.Where(t => t.Value is ObjectType).Select(t => t.Key);
            var nearest = NearestName.Among(node.TypeName, known);
            Report(CelIssueCode.UndeclaredType, node.Anchor, $"there is no object type '{node.TypeName}'", nearest);
        }
        var seen = new HashSet<string>();
        foreach (var field in node.Fields)
        {
            var given = Unwrap(Visit(field.Value), field.IsOptional, field.Value);
            if (!seen.Add(field.Name)) Report(CelIssueCode.RepeatedField, field.Position, $"'{field.Name}' is given twice");
            if (type is not null) CheckField(type, field, given);
        }
        return type ?? CelType.Dyn;
    }

    private void CheckField(ObjectType type, StructField field, CelType given)
    {
        var index = type.IndexOf(field.Name);
        if (index < 0)
        {
            Report(CelIssueCode.UndeclaredField, field.Position, $"{type.Name} has no field '{field.Name}'",
                NearestName.Among(field.Name, type.Fields.Select(f => f.Name)));
            return;
        }
        var declared = type.Fields[index].Type;
        enumerations.CheckMembers(declared, field.Value);
        if (unifier.TryAssign(declared, given)) return;
        Report(CelIssueCode.TypeMismatch, field.Value.Position, $"{type.Name}.{field.Name} is {declared.Name}, not {NameOf(given)}");
    }

    private CelType VisitComprehension(Comprehension node)
    {
        var range = unifier.Shallow(Visit(node.Range));
        var (first, second) = VariableTypes(range, node);
        var outer = scope;
        scope = new CheckScope(node.Variable, first, scope);
        if (node.SecondVariable is { } name) scope = new CheckScope(name, second, scope);
        if (node.Filter is { } filter) RequireBool(filter, Visit(filter), "the condition of a macro is a bool");
        var body = Visit(node.Body);
        scope = outer;
        return ResultType(node, range, first, second, body);
    }

    private (CelType First, CelType Second) VariableTypes(CelType range, Comprehension node)
    {
        switch (range)
        {
            case ListType list:
                return node.SecondVariable is null ? (list.Element, CelType.Dyn) : (CelType.Int, list.Element);
            case MapType map:
                return (map.Key, map.Value);
            case DynType or TypeVariable:
                return (CelType.Dyn, CelType.Dyn);
            default:
                Report(CelIssueCode.NotIterable, node.Range.Position, $"a macro goes over a list or a map, and this is {NameOf(range)}");
                return (CelType.Dyn, CelType.Dyn);
        }
    }

    private CelType ResultType(Comprehension node, CelType range, CelType first, CelType second, CelType body)
    {
        switch (node.Kind)
        {
            case ComprehensionKind.All or ComprehensionKind.Exists or ComprehensionKind.ExistsOne:
                RequireBool(node.Body, body, "the condition of a macro is a bool");
                return CelType.Bool;
            case ComprehensionKind.Filter:
                RequireBool(node.Body, body, "the condition of a macro is a bool");
                return CelType.List(first);
            case ComprehensionKind.TransformMap:
                return CelType.Map(range is MapType map ? map.Key : range is ListType ? CelType.Int : CelType.Dyn, body);
            case ComprehensionKind.TransformMapEntry:
                if (unifier.Shallow(body) is MapType or DynType or TypeVariable) return body;
                return Report(CelIssueCode.TypeMismatch, node.Body.Position,
                    $"transformMapEntry gives a map of one entry, and this is {NameOf(body)}");
            default:
                return CelType.List(body);
        }
    }

    private CelType VisitBind(Bind node)
    {
        var value = Visit(node.Value);
        return VisitWith(node.Variable, value, node.Body);
    }

    private CelType VisitOptionalMap(OptionalMap node)
    {
        var target = unifier.Shallow(Visit(node.Target));
        if (target is not (OptionalType or DynType or TypeVariable))
        {
            Report(CelIssueCode.TypeMismatch, node.Target.Position, $"this macro takes an optional, and this is {NameOf(target)}");
        }
        var within = target is OptionalType optional ? optional.Value : CelType.Dyn;
        var body = VisitWith(node.Variable, within, node.Body);
        if (!node.IsFlat) return CelType.Optional(body);
        if (unifier.Shallow(body) is OptionalType or DynType or TypeVariable) return body;
        return Report(CelIssueCode.TypeMismatch, node.Body.Position, $"optFlatMap gives an optional, and this is {NameOf(body)}");
    }

    private CelType VisitWith(string variable, CelType type, Expression body)
    {
        var outer = scope;
        scope = new CheckScope(variable, type, scope);
        var result = Visit(body);
        scope = outer;
        return result;
    }
}
