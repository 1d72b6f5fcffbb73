using Portolan.Formats;
using Portolan.Formats.Register;

namespace Portolan.Desks.Register;

/// <summary>Something that changed about a registered firm from one snapshot to another.</summary>
public abstract record FirmChange;

/// <summary>A field of a row has another value. Differences of spelling, case and white space do not count.</summary>
/// <param name="RowBefore">The row in the earlier snapshot.</param>
/// <param name="RowAfter">The row in the later one.</param>
/// <param name="Field">Which field.</param>
/// <param name="Before">The earlier value; "" where there was none.</param>
/// <param name="After">The later value; "" where there is none.</param>
public sealed record FieldChange(int RowBefore, int RowAfter, FirmField Field, string Before, string After) : FirmChange;

/// <summary>A row says something else about a service.</summary>
/// <param name="RowBefore">The row in the earlier snapshot.</param>
/// <param name="RowAfter">The row in the later one.</param>
/// <param name="Service">Which service.</param>
/// <param name="Before">What the earlier list says.</param>
/// <param name="After">What the later list says.</param>
public sealed record ServiceChange(int RowBefore, int RowAfter, Service Service, Certainty Before, Certainty After) : FirmChange;

/// <summary>A row says something else about a host State.</summary>
/// <param name="RowBefore">The row in the earlier snapshot.</param>
/// <param name="RowAfter">The row in the later one.</param>
/// <param name="State">Which State.</param>
/// <param name="Before">What the earlier list says.</param>
/// <param name="After">What the later list says.</param>
public sealed record HostChange(int RowBefore, int RowAfter, Country State, Certainty Before, Certainty After) : FirmChange;

/// <summary>The firm has another row.</summary>
/// <param name="Entry">The row in the later snapshot.</param>
public sealed record EntryCame(CaspEntry Entry) : FirmChange;

/// <summary>A row of the firm is gone.</summary>
/// <param name="Entry">The row in the earlier snapshot.</param>
public sealed record EntryLeft(CaspEntry Entry) : FirmChange;
