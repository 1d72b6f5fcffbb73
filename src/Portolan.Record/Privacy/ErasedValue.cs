namespace Portolan.Record.Privacy;

/// <summary>The value is gone: the person's key was destroyed.</summary>
public sealed record ErasedValue : OpenAnswer;
