using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Steps;

/// <summary><c>transformMap</c> and <c>transformMapEntry</c>.</summary>
internal sealed class TransformMapStep(Comprehension expression, Step range, int slot, Step? filter, Step body)
    : TransformStep<Dictionary<CelValue, CelValue>>(expression, range, slot, filter, body)
{
    private readonly bool givesEntries = expression.Kind == ComprehensionKind.TransformMapEntry;

    protected override Dictionary<CelValue, CelValue> Start() => new(KeyComparer.Instance);

    protected override CelError? Add(Dictionary<CelValue, CelValue> results, CelValue key, CelValue result)
    {
        if (!this.givesEntries)
        {
            results[key] = result;
            return null;
        }
        if (result is not CelMap { IsPartial: false } entries) return NoOverload("transformMapEntry", result);
        foreach (var (entryKey, value) in entries.Table)
        {
            if (!results.TryAdd(entryKey, value)) return Fail(CelErrorCode.RepeatedKey, $"Failed with repeated key: {entryKey}");
        }
        return null;
    }

    protected override CelValue Whole(Dictionary<CelValue, CelValue> results) => new CelMap(results);
}
