using Portolan.Cel.Values;

namespace Portolan.Cel.Conformance;

/// <summary>One case of a conformance file: an expression, its inputs, and what it must come to.</summary>
/// <param name="Line">The line of the file it stands on, from 1.</param>
/// <param name="File">The suite's file, such as <c>string_ext</c>.</param>
/// <param name="Section">The section within it.</param>
/// <param name="Test">The name within the section.</param>
/// <param name="Source">The expression.</param>
/// <param name="Bindings">The variables and their values.</param>
/// <param name="Declared">Names declared in addition to those bound; their type is dyn.</param>
/// <param name="IsUnchecked">Whether it is evaluated without being checked first.</param>
/// <param name="ExpectedValue">The value it must have; null where it must fail.</param>
/// <param name="ExpectedError">The error the suite names; null where it must have a value.</param>
public sealed record ConformanceCase(
    int Line,
    string File,
    string Section,
    string Test,
    string Source,
    IReadOnlyDictionary<string, CelValue> Bindings,
    IReadOnlyList<string> Declared,
    bool IsUnchecked,
    CelValue? ExpectedValue,
    string? ExpectedError);
