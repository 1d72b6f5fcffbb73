namespace Portolan.Rules.Deadlines;

/// <summary>What becomes of a deadline that ends on a Saturday, Sunday or public holiday.</summary>
public enum Rolling
{
    /// <summary>As Regulation (EEC, Euratom) No 1182/71 has it: periods in days and longer run on to the next working day, hours run through
    /// (Art. 3(4)), and two days or more hold two working days (Art. 3(5)).</summary>
    Regulation1182,

    /// <summary>It stays where it is.</summary>
    None,

    /// <summary>Noon of the next working day, as Delegated Regulation (EU) 2025/301, Art. 5(4), allows those whom Art. 5(5) does not
    /// exclude.</summary>
    Dora,
}
