namespace Portolan.Web.Access;

/// <summary>An address does not answer whoever asks.</summary>
/// <param name="status">The status of the answer.</param>
/// <param name="message">Why; one sentence without a full stop.</param>
internal sealed class AccessException(int status, string message) : Exception(message)
{
    /// <summary>The status of the answer.</summary>
    public int Status { get; } = status;
}
