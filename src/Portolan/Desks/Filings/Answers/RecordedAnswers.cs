using Portolan.Desks.Firms;
using Portolan.Desks.Firms.State;
using Portolan.Rules.Filings;

namespace Portolan.Desks.Filings.Answers;

/// <summary>What the record can answer of a form by itself.</summary>
internal static class RecordedAnswers
{
    /// <summary>The answers, by the names of their fields; none where the record says nothing.</summary>
    public static IReadOnlyDictionary<string, Answer> Of(FilingForm form, Firm firm)
    {
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        foreach (var field in form.Fields)
        {
            if (field.From is { } from && Of(from, firm) is { } answer) answers.Add(field.Id, answer);
        }
        return answers;
    }

    private static Answer? Of(RecordedAnswer from, Firm firm) => from switch
    {
        RecordedAnswer.FirmName => new TextAnswer(firm.Name),
        RecordedAnswer.FirmLei => firm.Lei is { } lei ? new TextAnswer(lei.ToString()) : null,
        RecordedAnswer.FirmHome => new TextAnswer(firm.Home.Code),
        RecordedAnswer.FirmServices => Several(firm.Services.Where(held => held.Value.Value.Until is null).Select(held => held.Key.ToString())),
        RecordedAnswer.FirmHosts => Several(firm.Passports.Where(passport => passport.Value.On(PassportStep.Ended) is null).Select(passport => passport.Key.Code)),
        _ => throw new ArgumentOutOfRangeException(nameof(from)),
    };

    private static SeveralAnswer? Several(IEnumerable<string> codes) => codes.Order(StringComparer.Ordinal).ToList() is { Count: > 0 } some ? new SeveralAnswer(some) : null;
}
