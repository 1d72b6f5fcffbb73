namespace Portolan.Formats;

/// <summary>An input was refused as a whole; <see cref="Error"/> says what, where and what was expected.</summary>
/// <param name="error">What was wrong.</param>
/// <param name="inner">What was thrown underneath, if anything.</param>
public sealed class InputException(InputError error, Exception? inner = null) : Exception(error.ToString(), inner)
{
    /// <summary>What was wrong, in parts.</summary>
    public InputError Error { get; } = error;
}
