using Portolan.Cel.Syntax;

namespace Portolan.Cel.Values;

/// <summary>What evaluation yields where there is no value. Never thrown: it travels like a value.</summary>
/// <param name="code">What failed.</param>
/// <param name="message">What failed, in words, with the values at hand.</param>
/// <param name="position">Where in the source; <see cref="Syntax.Position.None"/> where that is not known.</param>
public sealed class CelError(CelErrorCode code, string message, Position position = default) : CelValue
{
    /// <summary>What failed.</summary>
    public CelErrorCode Code { get; } = code;

    /// <summary>What failed, in words.</summary>
    public string Message { get; } = message;

    /// <summary>Where in the source it failed.</summary>
    public Position Position { get; } = position;

    /// <inheritdoc/>
    public override CelKind Kind => CelKind.Error;

    /// <inheritdoc/>
    public override string TypeName => "error";

    /// <summary>The same error, at a place if it has none yet.</summary>
    public CelError At(Position place) => Position.Line == 0 && place.Line > 0 ? new CelError(Code, Message, place) : this;

    /// <summary>The error for operands or arguments of kinds that nothing takes.</summary>
    /// <param name="function">The operator or function as it is written.</param>
    /// <param name="arguments">The values it was given.</param>
    public static CelError NoOverload(string function, params ReadOnlySpan<CelValue> arguments)
    {
        var names = new List<string>();
        foreach (var argument in arguments) names.Add(argument.TypeName);
        return new CelError(CelErrorCode.NoSuchOverload, $"no such overload: {function} for ({string.Join(", ", names)})");
    }

    /// <summary>Whether the other error says the same, wherever it happened.</summary>
    public override bool Equals(CelValue? other) => other is CelError error && error.Code == Code && error.Message == Message;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Message);

    /// <inheritdoc/>
    public override string ToString() => Position.Line == 0 ? $"error: {Message}" : $"error at {Position}: {Message}";
}
