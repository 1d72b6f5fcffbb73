using System.Runtime.CompilerServices;
using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Steps;

/// <summary>Room on the stack for the arguments of most calls.</summary>
[InlineArray(Size)]
internal struct ArgumentBuffer
{
    public const int Size = 4;
    private CelValue first;
}
