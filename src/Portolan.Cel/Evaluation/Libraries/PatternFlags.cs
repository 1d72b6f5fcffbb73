namespace Portolan.Cel.Evaluation.Libraries;

/// <summary>What the flags of an RE2 pattern change at a place in it.</summary>
[Flags]
internal enum PatternFlags
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary><c>i</c>: letters match in either case.</summary>
    IgnoreCase = 1,

    /// <summary><c>m</c>: <c>^</c> and <c>$</c> match at lines too.</summary>
    Multiline = 2,

    /// <summary><c>s</c>: <c>.</c> matches line ends too.</summary>
    DotTakesLineEnds = 4,
}
