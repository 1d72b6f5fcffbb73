namespace Portolan.Rules.Filings;

/// <summary>The words that the files of forms use.</summary>
public static class FieldWords
{
    /// <summary>The word of a type, such as <c>yes-no</c>.</summary>
    public static string Of(FieldType type) => FieldReader.WordOf(type);

    /// <summary>The word of what the record can answer, such as <c>firm.name</c>.</summary>
    public static string Of(RecordedAnswer answer) => FieldReader.WordOf(answer);
}
