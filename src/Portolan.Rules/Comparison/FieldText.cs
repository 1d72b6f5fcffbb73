namespace Portolan.Rules.Comparison;

/// <summary>A field of an item as text.</summary>
/// <param name="Field">The key in the rulebook.</param>
/// <param name="Text">What it says, for people.</param>
/// <param name="Meaning">The same in a form that does not depend on how it is written, where that form is another.</param>
internal sealed record FieldText(string Field, string Text, string? Meaning = null)
{
    public bool SaysTheSameAs(FieldText other) => (Meaning ?? Text) == (other.Meaning ?? other.Text);
}
