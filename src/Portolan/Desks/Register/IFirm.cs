using Portolan.Formats;

namespace Portolan.Desks.Register;

/// <summary>A firm as questions name it, whether the public register shows it or the record holds it.</summary>
public interface IFirm
{
    /// <summary>Its name in answers, stable and unique among the firms of a question.</summary>
    string Id { get; }

    /// <summary>Its name; "" where none is known.</summary>
    string Name { get; }

    /// <summary>The home Member State; null where it is not known.</summary>
    Country? Home { get; }

    /// <summary>The LEI; null where none is known.</summary>
    Lei? Lei { get; }

    /// <summary>The name reduced for search and comparison.</summary>
    FoldedName FoldedName { get; }

    /// <summary>Other names that it goes by, each once.</summary>
    IEnumerable<string> CommercialNames { get; }

    /// <summary>LEIs that were published for it and are not valid as they stand, each once.</summary>
    IEnumerable<string> LeisPublished { get; }
}
