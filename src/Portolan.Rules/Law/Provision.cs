namespace Portolan.Rules.Law;

/// <summary>
/// One article, paragraph or point of an act, as lawyers cite it: <c>65(1)(a)</c> of <c>32023R1114</c>, or <c>Annex IV</c>.
/// Whether the act has such a provision is for <see cref="ActCatalogue"/> to say.
/// </summary>
/// <param name="Act">The act that holds the provision.</param>
/// <param name="Number">The provision's number inside the act, without the word "Article".</param>
public readonly record struct Provision(Celex Act, string Number)
{
    /// <summary>The article or annex that the provision belongs to: <c>65</c> for <c>65(1)(a)</c>.</summary>
    public string Article
    {
        get
        {
            var end = Number.IndexOf('(', StringComparison.Ordinal);
            return end < 0 ? Number : Number[..end];
        }
    }

    /// <summary>The act and the number: <c>32023R1114 65(1)(a)</c>.</summary>
    public override string ToString() => $"{Act} {Number}";
}
