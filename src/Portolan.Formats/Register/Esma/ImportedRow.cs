using Portolan.Formats.Csv;

namespace Portolan.Formats.Register.Esma;

/// <summary>An entry with the cells that checks over the whole file look at again.</summary>
internal sealed record ImportedRow(
    RegisterEntry Entry, bool IsBlank, CsvCell Lei, CsvCell Home, CsvCell Hosts, CsvCell Authority);
