namespace Portolan.Web.Operations;

/// <summary>How much the server logs.</summary>
internal enum LogChoice
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Faults, what the framework warns of, and that it begins and ends.</summary>
    Warnings,

    /// <summary>Every request too.</summary>
    Requests,
}
