namespace Portolan.Record.Folder;

/// <summary>Something in the folder that is not as it was written.</summary>
/// <param name="File">The file, relative to the folder, with slashes.</param>
/// <param name="Entry">The first entry that it concerns; null where it concerns none, such as a key or a checkpoint that does not
/// hold.</param>
/// <param name="What">What is wrong.</param>
public sealed record VerifyProblem(string File, long? Entry, string What);
