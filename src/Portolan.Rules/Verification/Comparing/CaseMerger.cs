namespace Portolan.Rules.Verification.Comparing;

/// <summary>Makes one case of several that differ only in the value of one fact: <c>state in ["AT", "FR"]</c>.</summary>
internal static class CaseMerger
{
    /// <summary>The cases as words, merged where they can be.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Merge(IReadOnlyList<IReadOnlyList<Statement>> cases)
    {
        var open = cases.Select(Written.Of).ToList();
        for (var i = 0; i < open.Count; i++)
        {
            for (var other = i + 1; other < open.Count;)
            {
                if (open[i].With(open[other]) is not { } both)
                {
                    other++;
                    continue;
                }
                open[i] = both;
                open.RemoveAt(other);
                // With more values it may now fit one that it did not fit before.
                other = i + 1;
            }
        }
        return [.. open.Select(written => written.Words())];
    }

    /// <summary>A case: what it says, and which values it names of which facts.</summary>
    private sealed record Written(IReadOnlyList<string> Says, IReadOnlyDictionary<string, IReadOnlyList<string>> Choices)
    {
        public static Written Of(IReadOnlyList<Statement> statements) => new(
            [.. statements.Where(statement => statement.Choice is null).Select(statement => statement.Text)],
            statements.Select(statement => statement.Choice).OfType<(string Subject, string Value)>()
                .ToDictionary(choice => choice.Subject, choice => (IReadOnlyList<string>)[choice.Value], StringComparer.Ordinal));

        public Written? With(Written other)
        {
            if (!Says.ToHashSet().SetEquals(other.Says) || Choices.Count != other.Choices.Count || Choices.Keys.Any(key => !other.Choices.ContainsKey(key))) return null;
            var different = Choices.Where(choice => !choice.Value.SequenceEqual(other.Choices[choice.Key])).Select(choice => choice.Key).ToList();
            if (different.Count != 1) return null;
            var merged = Choices.ToDictionary(StringComparer.Ordinal);
            merged[different[0]] = [.. Choices[different[0]].Union(other.Choices[different[0]]).Order(StringComparer.Ordinal)];
            return new Written(Says, merged);
        }

        public IReadOnlyList<string> Words() =>
        [
            .. Says,
            .. Choices.OrderBy(choice => choice.Key, StringComparer.Ordinal).Select(choice => choice.Value.Count == 1
                ? $"{choice.Key} == \"{choice.Value[0]}\""
                : $"{choice.Key} in [{string.Join(", ", choice.Value.Select(value => $"\"{value}\""))}]"),
        ];
    }
}
