using Portolan.Cel.Checking;
using Portolan.Cel.Evaluation.Steps;
using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation;

/// <summary>Turns a tree into steps. Without a checker's findings it resolves names itself, and calls choose among all overloads.</summary>
internal sealed class PlanBuilder
{
    private readonly CelEnvironment environment;
    private readonly Dictionary<Expression, CallReference>? calls;
    private readonly List<string> locals = [];
    private int maxLocals;

    private PlanBuilder(CelEnvironment environment, Dictionary<Expression, CallReference>? calls)
    {
        this.environment = environment;
        this.calls = calls;
    }

    public static Plan Build(Expression expression, CelEnvironment environment, Dictionary<Expression, CallReference>? calls)
    {
        if (calls is null && TreeSize.Check(expression, environment.Limits) is { } issue)
        {
            var error = new CelError(CelErrorCode.TooComplex, issue.Message, issue.Position);
            return new Plan(new ConstantStep(expression, error), 0, environment.Limits);
        }
        var builder = new PlanBuilder(environment, calls);
        var root = builder.Build(expression);
        return new Plan(root, builder.maxLocals, environment.Limits);
    }

    private Step Build(Expression node) => node switch
    {
        Literal literal => new ConstantStep(node, literal.Value),
        Identifier => BuildName(node) ?? Undeclared(node),
        Select { IsOptional: false } select when BuildName(node) is { } named => named,
        Select select => new SelectStep(select, Build(select.Operand)),
        Has has => new HasStep(has, Build(has.Operand)),
        Syntax.Index index => new IndexStep(index, Build(index.Operand), Build(index.Key)),
        Unary { Operator: UnaryOperator.Not } unary => new NotStep(unary, Build(unary.Operand)),
        Unary unary => new NegateStep(unary, Build(unary.Operand)),
        Binary binary => BuildBinary(binary, Build(binary.Left), Build(binary.Right)),
        Conditional choice => new ConditionalStep(choice, Build(choice.Condition), Build(choice.Then), Build(choice.Otherwise)),
        Call call => BuildCall(call, call.Function, isMember: false, call.Arguments),
        MemberCall call => BuildMemberCall(call),
        ListLiteral list => BuildList(list),
        MapLiteral map => BuildMap(map),
        StructLiteral literal => BuildStruct(literal),
        Comprehension comprehension => BuildComprehension(comprehension),
        Bind bind => BuildBind(bind),
        OptionalMap map => BuildOptionalMap(map),
        _ => throw new InvalidOperationException($"no meaning for {node.GetType().Name}"),
    };

    private CelType? FindLocal(string name) => locals.Contains(name) ? CelType.Dyn : null;

    private Step? BuildName(Expression node) => NameResolver.Resolve(node, environment, FindLocal) switch
    {
        { Kind: ReferenceKind.Local, Name: var name } => new LocalStep(node, locals.LastIndexOf(name)),
        { Kind: ReferenceKind.Variable, Name: var name } => new VariableStep(node, environment.FindVariable(name)!, environment.Table),
        { Kind: ReferenceKind.Type, Name: var name } => new ConstantStep(node, new CelTypeValue(name)),
        _ => null,
    };

    private static ConstantStep Undeclared(Expression node) =>
        Fails(node, CelErrorCode.UndeclaredReference, $"undeclared reference to '{((Identifier)node).Name}'");

    private static ConstantStep Fails(Expression node, CelErrorCode code, string message) =>
        new(node, new CelError(code, message, node.Anchor));

    private static Step BuildBinary(Binary node, Step left, Step right) => node.Operator switch
    {
        BinaryOperator.And or BinaryOperator.Or => new LogicStep(node, left, right),
        BinaryOperator.Equal or BinaryOperator.NotEqual => new EqualStep(node, left, right),
        BinaryOperator.In => new InStep(node, left, right),
        >= BinaryOperator.Less and <= BinaryOperator.GreaterOrEqual => new CompareStep(node, left, right),
        _ => new ArithmeticStep(node, left, right),
    };

    private Step BuildMemberCall(MemberCall node)
    {
        if (NameResolver.ResolveDottedFunction(node, environment, FindLocal) is { } dotted)
        {
            return BuildCall(node, dotted.Name, isMember: false, node.Arguments);
        }
        if (node is { Function: "or" or "orValue", Arguments.Count: 1 })
        {
            return new OptionalOrStep(node, Build(node.Target), Build(node.Arguments[0]));
        }
        return BuildCall(node, node.Function, isMember: true, [node.Target, .. node.Arguments]);
    }

    private Step BuildCall(Expression node, string name, bool isMember, IReadOnlyList<Expression> arguments)
    {
        var function = environment.FindFunction(name);
        if (function is null) return Fails(node, CelErrorCode.UnboundFunction, $"unbound function: {name}");
        var overloads = calls is not null && calls.TryGetValue(node, out var call)
            ? [.. call.Overloads]
            : function.Candidates(isMember, arguments.Count);
        return new CallStep(node, name, [.. arguments.Select(Build)], overloads, showsTarget: isMember || node is Call);
    }

    private Step BuildList(ListLiteral node)
    {
        var step = new ListStep(node, [.. node.Elements.Select(e => Build(e.Value))]);
        return AllConstant(node.Children) ? Fold(step) : step;
    }

    private Step BuildMap(MapLiteral node)
    {
        var step = new MapStep(node, [.. node.Entries.Select(e => Build(e.Key))], [.. node.Entries.Select(e => Build(e.Value))]);
        return AllConstant(node.Children) ? Fold(step) : step;
    }

    private static bool AllConstant(IReadOnlyList<Expression> nodes) => nodes.All(n => n is Literal);

    private ConstantStep Fold(Step step)
    {
        var frame = new Frame(environment.Bind(), 0, long.MaxValue, recorder: null);
        return new ConstantStep(step.Expression, step.Compute(frame));
    }

    private Step BuildStruct(StructLiteral node)
    {
        if (environment.FindType(node.TypeName.TrimStart('.')) is not ObjectType type)
        {
            return Fails(node, CelErrorCode.UndeclaredReference, $"undeclared reference to '{node.TypeName}'");
        }
        return new StructStep(node, type, [.. node.Fields.Select(f => Build(f.Value))]);
    }

    private ComprehensionStep BuildComprehension(Comprehension node)
    {
        var range = Build(node.Range);
        var slot = Open(node.Variable, node.SecondVariable);
        var filter = node.Filter is null ? null : Build(node.Filter);
        var body = Build(node.Body);
        Close(slot);
        return node.Kind switch
        {
            ComprehensionKind.All or ComprehensionKind.Exists => new QuantifierStep(node, range, slot, body),
            ComprehensionKind.ExistsOne => new ExistsOneStep(node, range, slot, body),
            ComprehensionKind.Filter => new TransformListStep(node, range, slot, body, null),
            ComprehensionKind.Map or ComprehensionKind.TransformList => new TransformListStep(node, range, slot, filter, body),
            _ => new TransformMapStep(node, range, slot, filter, body),
        };
    }

    private BindStep BuildBind(Bind node)
    {
        var value = Build(node.Value);
        var slot = Open(node.Variable, null);
        var body = Build(node.Body);
        Close(slot);
        return new BindStep(node, value, slot, body);
    }

    private OptionalMapStep BuildOptionalMap(OptionalMap node)
    {
        var target = Build(node.Target);
        var slot = Open(node.Variable, null);
        var body = Build(node.Body);
        Close(slot);
        return new OptionalMapStep(node, target, slot, body);
    }

    private int Open(string variable, string? second)
    {
        var slot = locals.Count;
        locals.Add(variable);
        if (second is not null) locals.Add(second);
        maxLocals = Math.Max(maxLocals, locals.Count);
        return slot;
    }

    private void Close(int slot) => locals.RemoveRange(slot, locals.Count - slot);
}
