namespace Portolan.Formats.Register.Esma;

/// <summary>
/// Competent authorities under MiCA whose names belong to one State of the EEA only, as the register and other publications
/// write them. Names that authorities of two States bear (Finanstilsynet, Finanzmarktaufsicht) are left out on purpose.
/// </summary>
internal static class Authorities
{
    private const string Table = """
        AT: Austrian Financial Market Authority (FMA); Österreichische Finanzmarktaufsicht (FMA)
        BE: National Bank of Belgium (NBB); Financial Services and Markets Authority (FSMA)
        BG: Financial Supervision Commission (FSC); Bulgarian National Bank (BNB)
        CY: Cyprus Securities and Exchange Commission (CySEC); Central Bank of Cyprus (CBC)
        CZ: Czech National Bank (CNB); Česká národní banka
        DE: Federal Financial Supervisory Authority (BaFin); Bundesanstalt für Finanzdienstleistungsaufsicht (BaFin)
        DK: Danish Financial Supervisory Authority; Danish Financial Supervisory Authority (Finanstilsynet)
        EE: Estonian Financial Supervision Authority (EFSA); Finantsinspektsioon
        ES: Comisión Nacional del Mercado de Valores (CNMV); Banco de España; Bank of Spain
        FI: Finanssivalvonta (FIN-FSA); Finanssivalvonta
        FR: Autorité des Marchés Financiers (AMF); Autorité de Contrôle Prudentiel et de Résolution (ACPR)
        GR: Hellenic Capital Market Commission (HCMC); Bank of Greece
        HR: Croatian Financial Services Supervisory Agency (HANFA); Croatian National Bank; Croatian National Bank (HNB)
        HU: Magyar Nemzeti Bank (MNB); Central Bank of Hungary
        IE: Central Bank of Ireland (CBI); Central Bank of Ireland
        IS: Central Bank of Iceland; Seðlabanki Íslands
        IT: Commissione Nazionale per le Società e la Borsa (CONSOB); Banca d'Italia; Bank of Italy
        LI: Financial Market Authority Liechtenstein (FMA); Finanzmarktaufsicht Liechtenstein (FMA)
        LT: Bank of Lithuania (LSC); Bank of Lithuania; Lietuvos bankas
        LU: Commission de Surveillance du Secteur Financier (CSSF); Commission de Surveillance du Secteur Financier
        LV: Latvijas Banka; Bank of Latvia
        MT: Malta Financial Services Authority (MFSA); Malta Financial Services Authority
        NL: Netherlands Authority for the Financial Markets (AFM); De Nederlandsche Bank (DNB)
        NO: Norwegian Financial Supervisory Authority (Finanstilsynet); Norwegian Financial Supervisory Authority
        PL: Polish Financial Supervision Authority (KNF); Komisja Nadzoru Finansowego (KNF)
        PT: Banco de Portugal; Comissão do Mercado de Valores Mobiliários (CMVM); Bank of Portugal
        RO: Autoritatea de Supraveghere Financiară (ASF); Banca Naţională a României; Financial Supervisory Authority (ASF)
        SE: Finansinspektionen; Swedish Financial Supervisory Authority (Finansinspektionen)
        SI: Securities Market Agency (ATVP); Bank of Slovenia; Banka Slovenije
        SK: National Bank of Slovakia (NBS); Národná banka Slovenska
        """;

    /// <summary>The State by the folded name.</summary>
    public static IReadOnlyDictionary<FoldedName, Country> ByName { get; } = Table
        .Split('\n', StringSplitOptions.TrimEntries)
        .SelectMany(row => row[3..].Split(';').Select(name => (Name: FoldedName.Of(name), State: Country.Parse(row[..2]))))
        .ToDictionary(pair => pair.Name, pair => pair.State);
}
