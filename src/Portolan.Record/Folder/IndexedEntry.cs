using Portolan.Record.Events;
using Portolan.Record.Proof;

namespace Portolan.Record.Folder;

/// <summary>What the index keeps of an entry.</summary>
internal readonly record struct IndexedEntry(StreamId Stream, long Offset, TreeHash Leaf);
