namespace Portolan.Rules.Verification.Checks;

/// <summary>What became of a search for facts.</summary>
internal enum SearchOutcome
{
    /// <summary>Proved: there are none.</summary>
    None,

    /// <summary>Found, and the interpreter says the same.</summary>
    Found,

    /// <summary>Neither proved nor found.</summary>
    Open,

    /// <summary>Found, but the interpreter says otherwise although everything was translated: the verifier is at fault.</summary>
    Fault,
}
