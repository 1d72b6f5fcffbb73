namespace Portolan.Formats.Register.Services;

/// <summary>What a piece of a service list is.</summary>
internal enum ServiceTokenKind
{
    /// <summary>Letters and digits.</summary>
    Word,

    /// <summary>A bar, the published separator.</summary>
    Bar,

    /// <summary>A semicolon, comma, slash or bullet.</summary>
    OtherSeparator,

    /// <summary>A full stop, colon or bracket: beside a letter it makes a marker, elsewhere it separates weakly.</summary>
    Mark,

    /// <summary>A line break: white space, and a separator where no other stands.</summary>
    LineBreak,
}
