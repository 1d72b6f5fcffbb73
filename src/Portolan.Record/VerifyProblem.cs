namespace Portolan.Record;

/// <summary>Something in a record that is not as it was written.</summary>
/// <param name="Place">The file, relative to the record's folder and with slashes, or the table of a database.</param>
/// <param name="Entry">The first entry that it concerns; null where it concerns none, such as a key or a checkpoint that does not
/// hold.</param>
/// <param name="What">What is wrong.</param>
public sealed record VerifyProblem(string Place, long? Entry, string What);
