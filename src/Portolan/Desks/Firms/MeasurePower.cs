using System.Text.Json.Serialization;

namespace Portolan.Desks.Firms;

/// <summary>The article of MiCA that a measure against a firm rests on: the members of <c>power</c> in the fact schema.</summary>
internal enum MeasurePower
{
    /// <summary>A power of the competent authority, Art. 94.</summary>
    [JsonStringEnumMemberName("art-94")]
    Art94,

    /// <summary>A precautionary measure of a host State, Art. 102.</summary>
    [JsonStringEnumMemberName("art-102")]
    Art102,

    /// <summary>A product intervention, Art. 105.</summary>
    [JsonStringEnumMemberName("art-105")]
    Art105,
}
