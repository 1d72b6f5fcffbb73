using Portolan.Cel.Values;

namespace Portolan.Cel.Checking;

/// <summary>Refuses texts written out where a member of an enumeration is meant and they are none.</summary>
/// <param name="unifier">What is known of types so far.</param>
/// <param name="report">Takes code, place, message and suggestion.</param>
internal sealed class EnumerationCheck(Unifier unifier, Action<CelIssueCode, Position, string, string?> report)
{
    /// <summary>Checks the operands of comparisons and of <c>in</c>.</summary>
    public void CheckOperands(Binary node, CelType left, CelType right)
    {
        if (node.Operator is BinaryOperator.Equal or BinaryOperator.NotEqual)
        {
            CheckMembers(left, node.Right);
            CheckMembers(right, node.Left);
            CheckOverlap(left, right, node);
        }
        else if (node.Operator == BinaryOperator.In)
        {
            var element = ElementOf(unifier.Shallow(right));
            CheckMembers(left, node.Right);
            CheckMembers(element, node.Left);
            CheckOverlap(left, element, node);
        }
    }

    /// <summary>What <c>in</c> looks for in a list or a map.</summary>
    private static CelType ElementOf(CelType holder) => holder switch
    {
        ListType list => list.Element,
        MapType map => map.Key,
        _ => CelType.Dyn,
    };

    private void CheckOverlap(CelType left, CelType right, Binary node)
    {
        if (unifier.Shallow(left) is not EnumeratedType a || unifier.Shallow(right) is not EnumeratedType b) return;
        if (a.Members.Any(b.Contains)) return;
        var message = $"{a.Name} and {b.Name} have no member in common, so this never varies";
        report(CelIssueCode.DisjointEnumerations, node.Anchor, message, null);
    }

    /// <summary>Refuses every text written out in an expression that is to be one of an enumeration's members and is not.</summary>
    public void CheckMembers(CelType type, Expression node)
    {
        if (unifier.Shallow(type) is not EnumeratedType enumeration) return;
        switch (node)
        {
            case Literal { Value: CelString text }:
                CheckMember(enumeration, text.Value, node.Position);
                break;
            case ListLiteral list:
                foreach (var element in list.Elements) CheckMembers(enumeration, element.Value);
                break;
            case MapLiteral map:
                foreach (var entry in map.Entries) CheckMembers(enumeration, entry.Key);
                break;
            case Conditional choice:
                CheckMembers(enumeration, choice.Then);
                CheckMembers(enumeration, choice.Otherwise);
                break;
            default:
                break;
        }
    }

    /// <summary>Refuses a text that is no member.</summary>
    public void CheckMember(EnumeratedType enumeration, string text, Position position)
    {
        if (enumeration.Contains(text)) return;
        var nearest = NearestName.Among(text, enumeration.Members);
        report(CelIssueCode.NotAMember, position, $"'{text}' is not one of {enumeration.Name}", nearest);
    }
}
