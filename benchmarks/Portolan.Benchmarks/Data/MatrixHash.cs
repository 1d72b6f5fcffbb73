using System.Security.Cryptography;
using Portolan.Rules.Decisions;
using Portolan.Rules.Planning;

namespace Portolan.Benchmarks.Data;

/// <summary>What the engines are compared by: a digest of all decisions in one order.</summary>
public static class MatrixHash
{
    private const int PrefixLength = 16;

    /// <summary>
    /// The digest of a matrix: the first 16 hexadecimal digits of the SHA-256 of one '0' or '1' for each firm, State and service, in that order.
    /// </summary>
    /// <param name="facts">The facts that the matrix is about.</param>
    /// <param name="permitted">Whether a service is permitted, by the numbers of the firm, the State and the service.</param>
    public static string Of(PublishedFacts facts, Func<int, int, int, bool> permitted)
    {
        var bytes = new byte[checked((int)facts.Decisions)];
        var at = 0;
        for (var firm = 0; firm < facts.Firms.Count; firm++)
        {
            for (var state = 0; state < facts.States.Count; state++)
            {
                for (var service = 0; service < facts.Services.Count; service++) bytes[at++] = permitted(firm, state, service) ? (byte)'1' : (byte)'0';
            }
        }
        return Convert.ToHexStringLower(SHA256.HashData(bytes))[..PrefixLength];
    }

    /// <summary>The digest of a matrix of Portolan's.</summary>
    public static string Of(PublishedFacts facts, DecisionMatrix matrix) =>
        Of(facts, (firm, state, service) => matrix[new Cell(firm, service, state)] == Decision.Permitted);
}
