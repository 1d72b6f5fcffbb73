using Portolan.Rules.Facts;
using Portolan.Rules.Verification.Solving;

namespace Portolan.Rules.Verification.Translation;

/// <summary>Reads facts that are not chosen yet: fields of objects, entries of maps, elements of lists.</summary>
/// <param name="script">Takes the functions that stand for the facts.</param>
internal sealed class SymbolicFacts(SolverScript script)
{
    /// <summary>The value of a variable of the question.</summary>
    public SymbolicValue Variable(FactField declaration)
    {
        Agree(declaration.Name, declaration);
        return Value(declaration.Type, declaration.Name, [], Term.True, Usual(declaration));
    }

    /// <summary>The value of a field; an error where it has none.</summary>
    public SymbolicValue Field(SymbolicFact owner, FactField field)
    {
        var defined = Term.And(owner.Defined, IsPresent(owner, field));
        return Value(field.Type, FactNames.Field(owner.Name, field.Name), owner.Keys, defined, Usual(field));
    }

    /// <summary>Whether a field has a value; an error where there is no owner.</summary>
    public SymbolicTruth Has(SymbolicFact owner, FactField field) => SymbolicTruth.Of(owner.Defined, IsPresent(owner, field));

    /// <summary>Whether a map has a key.</summary>
    public SymbolicTruth HasKey(SymbolicFact map, SymbolicNumber key) =>
        SymbolicTruth.Of(Term.And(map.Defined, key.Defined), IsMember(FactNames.Presence(FactNames.Entry(map.Name)), ((MapType)map.Type).Key, map, key));

    /// <summary>The value at a key; an error where there is none.</summary>
    public SymbolicValue Entry(SymbolicFact map, SymbolicNumber key)
    {
        var defined = HasKey(map, key).Holds;
        return Value(((MapType)map.Type).Value, FactNames.Entry(map.Name), [.. map.Keys, key.Value], defined, usual: null);
    }

    /// <summary>Whether a list of plain values has an element.</summary>
    public SymbolicTruth HasElement(SymbolicFact list, SymbolicNumber element) =>
        SymbolicTruth.Of(Term.And(list.Defined, element.Defined), IsMember(FactNames.Membership(list.Name), ((ListType)list.Type).Element, list, element));

    /// <summary>Whether a list of objects is filled at a place.</summary>
    public Term IsFilled(SymbolicFact list, int place) => script.Fact(new FactApplication(
        FactNames.Presence(FactNames.Place(list.Name)), [.. list.Keys, Term.Of(place)], FactApplicationKind.Presence, null, Term.False));

    /// <summary>The object at a place of a list, where that is filled.</summary>
    public SymbolicFact At(SymbolicFact list, int place) =>
        new(((ListType)list.Type).Element, FactNames.Place(list.Name), [.. list.Keys, Term.Of(place)], Term.True);

    private Term IsPresent(SymbolicFact owner, FactField field)
    {
        var name = FactNames.Field(owner.Name, field.Name);
        Agree(name, field);
        // Verification speaks about facts that are known: only a fact that may be absent can be.
        if (field.Absence.Kind != AbsenceKind.None) return Term.True;
        return script.Fact(new FactApplication(FactNames.Presence(name), owner.Keys, FactApplicationKind.Presence, null, Term.False));
    }

    private Term IsMember(string function, FactType member, SymbolicFact container, SymbolicNumber value) =>
        script.Fact(new FactApplication(function, [.. container.Keys, value.Value], FactApplicationKind.Membership, member, Term.False));

    private SymbolicValue Value(FactType type, string name, IReadOnlyList<Term> keys, Term defined, Term? usual) => type switch
    {
        ObjectType or MapType or ListType => new SymbolicFact(type, name, keys, defined),
        FlagType => SymbolicTruth.Of(defined, Scalar(type, name, keys, usual)),
        _ => new SymbolicNumber(Meaning(type), Scalar(type, name, keys, usual), defined),
    };

    private Term Scalar(FactType type, string name, IReadOnlyList<Term> keys, Term? usual) =>
        script.Fact(new FactApplication(name, keys, FactApplicationKind.Value, type, usual));

    private static NumberMeaning Meaning(FactType type) => type switch
    {
        NumberType => NumberMeaning.Whole,
        DateType => NumberMeaning.Day,
        _ => NumberMeaning.Text,
    };

    private void Agree(string name, FactField field)
    {
        var value = field.Absence.Value is { } taken ? FactYaml.Write(taken) : "";
        script.Agree(name, $"{field.Type} {field.Absence.Kind} {value}");
    }

    private Term? Usual(FactField field) => field.Absence.Value switch
    {
        FactFlag flag => Term.Of(flag.Value),
        FactNumber number => Term.Of(number.Value),
        FactDate date => Term.Of(date.Value.DayNumber),
        FactText text => Term.Of(script.Codes.Of(text.Value)),
        _ => null,
    };
}
