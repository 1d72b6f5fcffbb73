namespace Portolan.Record.Events;

/// <summary>What comes of an append: <see cref="Appended"/> or <see cref="VersionConflict"/>.</summary>
public abstract record AppendAnswer
{
    private protected AppendAnswer()
    {
    }
}
