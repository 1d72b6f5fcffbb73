namespace Portolan.Formats.Register;

/// <summary>Who published a register, and where.</summary>
/// <param name="Name">The publication.</param>
/// <param name="Url">Its address.</param>
/// <param name="Attribution">Whom to name when the facts are shown.</param>
public sealed record RegisterSource(string Name, string Url, string Attribution)
{
    /// <summary>The interim register that ESMA publishes until the final one is there (MiCA Art. 109).</summary>
    public static RegisterSource EsmaInterim { get; } = new(
        "Interim MiCA Register",
        "https://www.esma.europa.eu/esmas-activities/digital-finance-and-innovation/markets-crypto-assets-regulation-mica",
        "European Securities and Markets Authority (ESMA)");
}
