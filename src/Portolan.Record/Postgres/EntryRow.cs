namespace Portolan.Record.Postgres;

/// <summary>An entry as the database keeps it, beside its number.</summary>
internal readonly record struct EntryRow(string Stream, long Version, byte[] Leaf, byte[] Form);
