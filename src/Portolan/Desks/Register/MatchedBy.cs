namespace Portolan.Desks.Register;

/// <summary>By what a firm of one snapshot was found again in another.</summary>
public enum MatchedBy
{
    /// <summary>The same valid LEI.</summary>
    Lei,

    /// <summary>The same folded name and home State.</summary>
    NameAndHome,

    /// <summary>The same host of a web address and home State, the LEI of one side being absent or damaged.</summary>
    WebsiteAndHome,

    /// <summary>An LEI that is the other one but for its damage, the same home State, and another field that agrees.</summary>
    DamagedLei,
}
