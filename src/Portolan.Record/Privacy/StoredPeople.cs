namespace Portolan.Record.Privacy;

/// <summary>What is stored of the people of a record, as a copy of the record takes it over: keys as they are wrapped, and that others were
/// destroyed.</summary>
/// <param name="Set">The id of the set of people.</param>
/// <param name="Keys">What is stored of each person.</param>
/// <param name="Masters">The master keys; null where they are not kept with the record.</param>
internal sealed record StoredPeople(string Set, IReadOnlyList<(PersonId Person, string Key)> Keys, MasterKeys? Masters);
