namespace Portolan.Record.Events;

/// <summary>The version of a stream that a writer has seen. The default value is <see cref="NoStream"/>.</summary>
public readonly record struct ExpectedVersion
{
    private const long AnyVersion = -1;

    private readonly long version;

    private ExpectedVersion(long version) => this.version = version;

    /// <summary>Whatever the stream's version is.</summary>
    public static ExpectedVersion Any => new(AnyVersion);

    /// <summary>The stream has no entry yet.</summary>
    public static ExpectedVersion NoStream => default;

    /// <summary>The stream's last entry has this version (0: it has none).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The version is negative.</exception>
    public static ExpectedVersion Exactly(long version)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(version);
        return new(version);
    }

    /// <summary>Whether a stream of that version is as expected.</summary>
    public bool Allows(long actual) => this.version == AnyVersion || this.version == actual;

    /// <summary>The number, or "any".</summary>
    public override string ToString() =>
        this.version == AnyVersion ? "any" : this.version.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
