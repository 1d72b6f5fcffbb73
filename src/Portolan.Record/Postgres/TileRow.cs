namespace Portolan.Record.Postgres;

/// <summary>The root of a full tile as the database keeps it.</summary>
internal readonly record struct TileRow(int Level, long Number, byte[] Root);
