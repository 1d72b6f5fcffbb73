namespace Portolan.Record.Folder;

/// <summary>The numbers of the entries of one stream, in order.</summary>
internal sealed class StreamEntries
{
    private long[] numbers = new long[2];

    public int Count { get; private set; }

    public void Add(long number)
    {
        if (Count == this.numbers.Length) Array.Resize(ref this.numbers, Count * 2);
        this.numbers[Count++] = number;
    }

    /// <summary>The numbers so far: later ones are added behind these and do not change them.</summary>
    public ReadOnlyMemory<long> Numbers => this.numbers.AsMemory(0, Count);
}
