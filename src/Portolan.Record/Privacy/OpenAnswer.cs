namespace Portolan.Record.Privacy;

/// <summary>What comes of opening a sealed value: <see cref="OpenedValue"/> or <see cref="ErasedValue"/>.</summary>
public abstract record OpenAnswer
{
    private protected OpenAnswer()
    {
    }
}
