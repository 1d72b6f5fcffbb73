namespace Portolan.Record.Privacy;

/// <summary>A person's key as it is stored: sealed with a master key.</summary>
/// <param name="Master">The id of the master key.</param>
/// <param name="Bytes">The nonce, the sealed key, the tag.</param>
internal sealed record WrappedKey(string Master, ReadOnlyMemory<byte> Bytes);
