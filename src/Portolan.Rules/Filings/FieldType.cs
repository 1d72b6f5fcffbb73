namespace Portolan.Rules.Filings;

/// <summary>What an answer to a field of a form is.</summary>
public enum FieldType
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>Words, or a file that says it, or both.</summary>
    Document,

    /// <summary>A file.</summary>
    File,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A decimal number.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>One of the field's choices.</summary>
    Choice,

    /// <summary>A State of the EEA.</summary>
    State,

    /// <summary>States of the EEA other than the home State.</summary>
    Hosts,

    /// <summary>A country of the world.</summary>
    Country,

    /// <summary>Countries of the world.</summary>
    Countries,

    /// <summary>Crypto-asset services, points (a) to (j) of MiCA Art. 3(1)(16).</summary>
    Services,

    /// <summary>Fields of its own, once.</summary>
    Object,

    /// <summary>Fields of its own, as often as there is something to say.</summary>
    List,
}
