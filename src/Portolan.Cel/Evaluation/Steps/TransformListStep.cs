using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Steps;

/// <summary><c>map</c>, <c>filter</c> and <c>transformList</c>.</summary>
internal sealed class TransformListStep(Comprehension expression, Step range, int slot, Step? filter, Step? body)
    : TransformStep<List<CelValue>>(expression, range, slot, filter, body)
{
    protected override List<CelValue> Start() => [];

    protected override CelError? Add(List<CelValue> results, CelValue key, CelValue result)
    {
        results.Add(result);
        return null;
    }

    protected override CelValue Whole(List<CelValue> results) => CelList.Own([.. results]);
}
