namespace Portolan.Formats.Register;

/// <summary>The five files of ESMA's interim register under Regulation (EU) 2023/1114.</summary>
public enum RegisterKind
{
    /// <summary><c>CASPS</c>: crypto-asset service providers.</summary>
    Casps,

    /// <summary><c>EMTWP</c>: issuers and white papers of e-money tokens.</summary>
    Emtwp,

    /// <summary><c>ARTZZ</c>: issuers and white papers of asset-referenced tokens.</summary>
    Artzz,

    /// <summary><c>NCASP</c>: entities that provide services without authorisation.</summary>
    Ncasp,

    /// <summary><c>OTHER</c>: white papers of other crypto-assets.</summary>
    Other,
}

/// <summary>The kinds as ESMA writes them.</summary>
public static class RegisterKinds
{
    /// <summary>The code in capitals, as in the names of the files.</summary>
    public static string Code(this RegisterKind kind) => kind.ToString().ToUpperInvariant();

    /// <summary>Reads a code, whatever the case.</summary>
    public static bool TryParse(string text, out RegisterKind kind)
    {
        foreach (var candidate in Enum.GetValues<RegisterKind>())
        {
            if (!string.Equals(candidate.Code(), text, StringComparison.OrdinalIgnoreCase)) continue;
            kind = candidate;
            return true;
        }
        kind = default;
        return false;
    }
}
