using Portolan.Formats;

namespace Portolan.Recording;

/// <summary>A State by its code.</summary>
internal sealed class CountryConverter() : TextConverter<Country>(Country.Parse);

/// <summary>A service by its letter.</summary>
internal sealed class ServiceConverter() : TextConverter<Service>(Service.Parse);

/// <summary>A legal entity identifier by its twenty characters.</summary>
internal sealed class LeiConverter() : TextConverter<Lei>(Lei.Parse);
