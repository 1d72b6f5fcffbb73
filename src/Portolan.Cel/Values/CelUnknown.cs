namespace Portolan.Cel.Values;

/// <summary>A value that depends on facts nobody has.</summary>
public sealed class CelUnknown : CelValue
{
    private readonly UnknownFact[] causes;

    private CelUnknown(UnknownFact[] causes) => this.causes = causes;

    /// <summary>The facts it depends on: at least one, each once, ordered by path and reason.</summary>
    public IReadOnlyList<UnknownFact> Causes => causes;

    /// <inheritdoc/>
    public override CelKind Kind => CelKind.Unknown;

    /// <inheritdoc/>
    public override string TypeName => "unknown";

    /// <summary>Unknown because of one fact.</summary>
    public static CelUnknown Of(UnknownFact cause) => new([cause]);

    /// <summary>Unknown because of one fact.</summary>
    /// <param name="path">Which fact.</param>
    /// <param name="reason">Why it is missing.</param>
    public static CelUnknown Of(string path, string reason) => Of(new UnknownFact(path, reason));

    /// <summary>Unknown because of several facts.</summary>
    /// <param name="causes">At least one fact.</param>
    /// <exception cref="ArgumentException">There is no cause.</exception>
    public static CelUnknown Of(IEnumerable<UnknownFact> causes)
    {
        var ordered = causes.Distinct()
            .OrderBy(c => c.Path, StringComparer.Ordinal).ThenBy(c => c.Reason, StringComparer.Ordinal).ToArray();
        return ordered.Length > 0 ? new CelUnknown(ordered) : throw new ArgumentException("an unknown value has a cause", nameof(causes));
    }

    /// <summary>Unknown because of the causes of both.</summary>
    public CelUnknown And(CelUnknown? other) =>
        other is null || ReferenceEquals(this, other) ? this : Of(causes.Concat(other.causes));

    /// <inheritdoc/>
    public override bool Equals(CelValue? other) => other is CelUnknown unknown && causes.AsSpan().SequenceEqual(unknown.causes);

    /// <inheritdoc/>
    public override int GetHashCode() => causes[0].GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => $"unknown({string.Join(", ", causes.Select(c => $"{c.Path}: {c.Reason}"))})";
}
