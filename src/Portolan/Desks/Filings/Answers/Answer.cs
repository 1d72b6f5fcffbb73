using Portolan.Record.Files;
using Portolan.Record.Privacy;

namespace Portolan.Desks.Filings.Answers;

/// <summary>What a firm answers to a field of a form.</summary>
internal abstract record Answer;

/// <summary>A text, a day, a number, yes or no, a choice, a State: in its one spelling.</summary>
/// <param name="Text">The spelling: days as ISO 8601, numbers in decimal digits, States by code.</param>
internal sealed record TextAnswer(string Text) : Answer;

/// <summary>Several States or services.</summary>
/// <param name="Codes">Their codes or letters, ordered, each once.</param>
internal sealed record SeveralAnswer(IReadOnlyList<string> Codes) : Answer;

/// <summary>A file that is to be stored.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Text">Words besides it, or null.</param>
internal sealed record GivenFileAnswer(string Path, string? Text) : Answer;

/// <summary>A file of the record.</summary>
/// <param name="File">The file.</param>
/// <param name="Text">Words besides it, or null.</param>
internal sealed record FileAnswer(FileReference File, string? Text) : Answer;

/// <summary>Fields of its own.</summary>
/// <param name="Fields">The answers to them, by name.</param>
/// <param name="Person">Whom they are about, where they are about a natural person.</param>
internal sealed record ObjectAnswer(IReadOnlyDictionary<string, Answer> Fields, PersonMark? Person = null) : Answer;

/// <summary>Objects in a list: <see cref="ObjectAnswer"/>s, or <see cref="WithheldAnswer"/>s in their place.</summary>
/// <param name="Items">The objects.</param>
internal sealed record ListAnswer(IReadOnlyList<Answer> Items) : Answer;

/// <summary>There is nothing to answer.</summary>
/// <param name="Why">Why.</param>
internal sealed record NotApplicableAnswer(string Why) : Answer;

/// <summary>What is about a person is left out.</summary>
/// <param name="Person">The person.</param>
/// <param name="IsErased">Whether it is gone for good, as the person was forgotten.</param>
internal sealed record WithheldAnswer(PersonId Person, bool IsErased) : Answer;

/// <summary>A person that an answer is about.</summary>
/// <param name="Id">The person.</param>
/// <param name="Salt">
/// A random text that is sealed with the answer and printed with it. Who has no copy cannot find out from the hash of what was filed what it
/// said of a person that was forgotten.
/// </param>
internal sealed record PersonMark(PersonId Id, string Salt);
