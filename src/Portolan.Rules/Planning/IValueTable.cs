using Portolan.Cel.Values;

namespace Portolan.Rules.Planning;

/// <summary>Takes the values of an expression wherever they may differ.</summary>
internal interface IValueTable
{
    /// <summary>How the values are laid out.</summary>
    Layout Layout { get; }

    /// <summary>Takes the value for a row and a lane of its word.</summary>
    void Set(int row, int lane, CelValue value);
}
