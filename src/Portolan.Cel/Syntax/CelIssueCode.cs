namespace Portolan.Cel.Syntax;

/// <summary>What can be wrong with an expression before it is evaluated: a closed set, each named for what failed.</summary>
public enum CelIssueCode
{
    /// <summary>A character that starts nothing in the language.</summary>
    UnexpectedCharacter,

    /// <summary>A string or bytes literal that is not closed on its line, or at all.</summary>
    UnterminatedString,

    /// <summary>A backquoted field name that is empty, not closed, or holds a character that it may not.</summary>
    InvalidQuotedName,

    /// <summary>An escape sequence that the language does not have, or that names no character.</summary>
    InvalidEscape,

    /// <summary>Digits that make no number.</summary>
    InvalidNumber,

    /// <summary>A number literal that does not fit its type.</summary>
    NumberOutOfRange,

    /// <summary>Something other than what the grammar expects at this place.</summary>
    UnexpectedToken,

    /// <summary>The source stops before the expression is complete.</summary>
    UnexpectedEnd,

    /// <summary>A word that the language reserves, used as a name.</summary>
    ReservedWord,

    /// <summary>A macro with an argument that it cannot take, such as a variable that is not a plain name.</summary>
    InvalidMacroArgument,

    /// <summary>The source is longer than <see cref="CelLimits.MaxSourceLength"/>.</summary>
    SourceTooLong,

    /// <summary>The expression is nested more deeply than <see cref="CelLimits.MaxDepth"/>.</summary>
    NestingTooDeep,

    /// <summary>The expression has more parts than <see cref="CelLimits.MaxNodes"/>.</summary>
    TooManyNodes,

    /// <summary>A name that is neither a variable nor a type.</summary>
    UndeclaredName,

    /// <summary>A function that is not declared.</summary>
    UndeclaredFunction,

    /// <summary>An object literal of a type that is not declared.</summary>
    UndeclaredType,

    /// <summary>A field that the object's type does not declare.</summary>
    UndeclaredField,

    /// <summary>A field given twice in an object literal.</summary>
    RepeatedField,

    /// <summary>Operands or arguments of types that the operator or function does not take.</summary>
    NoMatchingOverload,

    /// <summary>A part with a type other than the one that its place asks for.</summary>
    TypeMismatch,

    /// <summary>A field selected from a value that has none.</summary>
    NotSelectable,

    /// <summary>A macro over a value that is neither a list nor a map.</summary>
    NotIterable,

    /// <summary>A text that is not a member of the enumeration it is compared with.</summary>
    NotAMember,

    /// <summary>Two enumerations compared that have no member in common, so that the answer never varies.</summary>
    DisjointEnumerations,
}
