namespace Portolan.Desks.Firms.Events;

/// <summary>Facts about a firm were entered or corrected; null leaves one as it is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">How it comes to be entitled.</param>
/// <param name="Group">The group that it belongs to.</param>
/// <param name="Mifid">The investment services that it is authorised for, such as <c>A1</c> (Directive 2014/65/EU, Annex I).</param>
/// <param name="FundServices">The services besides fund management that it is authorised for.</param>
/// <param name="OfficeInHome">MiCA Art. 59(2), first sentence.</param>
/// <param name="ManagedInUnion">MiCA Art. 59(2), second sentence.</param>
/// <param name="DirectorInUnion">MiCA Art. 59(2), third sentence.</param>
internal sealed record FirmDescribed(
    string? Name = null, EntityKind? Kind = null, string? Group = null, IReadOnlyList<string>? Mifid = null, IReadOnlyList<string>? FundServices = null,
    bool? OfficeInHome = null, bool? ManagedInUnion = null, bool? DirectorInUnion = null) : FirmEvent;
