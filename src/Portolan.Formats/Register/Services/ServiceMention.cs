namespace Portolan.Formats.Register.Services;

/// <summary>One service as a list mentions it.</summary>
/// <param name="Letter">The service that its letter names; null where it has none.</param>
/// <param name="Texts">The services that its text may mean; none where it has no text, or one that is no service.</param>
/// <param name="IsComplete">Whether the text is there to its end.</param>
/// <param name="Source">The mention as published.</param>
/// <param name="Words">The part of it that is the text, as published; "" where there is none.</param>
/// <param name="IsKnownText">False where the letter stands with a text that is no service.</param>
internal sealed record ServiceMention(
    Service? Letter, ValueList<Service> Texts, bool IsComplete, string Source, string Words, bool IsKnownText)
{
    /// <summary>The service that is meant for certain; null where there is a doubt.</summary>
    public Service? Meaning
    {
        get
        {
            if (!IsKnownText) return null;
            if (Letter is not { } letter) return Texts.Count == 1 ? Texts[0] : null;
            return Texts.Count == 0 || Texts.Contains(letter) ? letter : null;
        }
    }

    /// <summary>The services that may be meant.</summary>
    public IEnumerable<Service> Candidates => Letter is { } letter ? Texts.Append(letter) : Texts;
}
