using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation;

/// <summary>The state of one evaluation: variables, what may still be spent, and the recorder where an explanation is wanted.</summary>
internal sealed class Frame(Activation activation, int locals, long budget, Recorder? recorder)
{
    private static readonly CelError Spent = new(CelErrorCode.CostExceeded, "the evaluation did more work than its limit allows");
    private readonly CelValue[] values = locals == 0 ? [] : new CelValue[locals];
    private readonly string?[] paths = recorder is null ? [] : new string?[locals];

    public long Budget = budget;

    public Activation Activation { get; } = activation;

    public Recorder? Recorder { get; } = recorder;

    public bool IsSpent => Budget < 0;

    public static CelError SpentError => Spent;

    public CelValue Local(int slot) => values[slot];

    public string? LocalPath(int slot) => paths[slot];

    /// <summary>Gives a variable of a macro its value, and tells the recorder, which shows it with what is evaluated next.</summary>
    public void SetLocal(int slot, string name, CelValue value, string? path)
    {
        values[slot] = value;
        if (Recorder is null) return;
        paths[slot] = path;
        Recorder.Bind(new ExplainedBinding(name, value, path));
    }

    /// <summary>Pays for the texts that a function reads, since searching takes time in proportion to them.</summary>
    public void ChargeTexts(ReadOnlySpan<CelValue> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument is CelString text) Budget -= text.Value.Length / CelLimits.TextUnitsPerCost;
        }
    }

    /// <summary>Pays for a result by its size.</summary>
    public CelValue Charge(CelValue result)
    {
        var size = result switch
        {
            CelString text => text.Value.Length,
            CelBytes bytes => bytes.Value.Length,
            CelList list => list.Count,
            _ => 0,
        };
        Budget -= size / CelLimits.TextUnitsPerCost;
        return result;
    }
}
