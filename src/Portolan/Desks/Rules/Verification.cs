using Portolan.Rules.Decisions;
using Portolan.Rules.Rulebooks;
using Portolan.Rules.Verification;

namespace Portolan.Desks.Rules;

/// <summary>
/// The verification of a rulebook while it is served: asked for by somebody, run on a thread of its own beside every other answer, once at a
/// time and no longer than its limit; the report is kept.
/// </summary>
/// <param name="rulebook">The rulebook.</param>
/// <param name="find">Finds the solver on this machine, or null where there is none.</param>
internal sealed class Verification(Rulebook rulebook, Func<SolverProgram?> find)
{
    /// <summary>Many times what the rulebook takes; what is not done by then is ended.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private readonly Lock gate = new();
    private Task<VerificationReport>? run;

    /// <summary>How it stands.</summary>
    public VerificationState State
    {
        get
        {
            lock (this.gate)
            {
                return this.run switch
                {
                    null => find() is null ? VerificationState.NoSolver : VerificationState.NotRun,
                    { IsCompletedSuccessfully: true } => VerificationState.Done,
                    { IsCompleted: true } => VerificationState.Failed,
                    _ => VerificationState.Running,
                };
            }
        }
    }

    /// <summary>The report, where it is done; else null.</summary>
    public VerificationReport? Report => this.run is { IsCompletedSuccessfully: true } done ? done.Result : null;

    /// <summary>Why it failed, where it did; else null.</summary>
    public string? Failure => this.run is { IsFaulted: true } failed ? failed.Exception!.InnerException!.Message : null;

    /// <summary>Starts it, unless it runs or is done.</summary>
    /// <returns>Whether it was started.</returns>
    public bool Start()
    {
        lock (this.gate)
        {
            if (this.run is { IsFaulted: false } || find() is not { } program) return false;
            this.run = Task.Factory.StartNew(() => Verify(program), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            return true;
        }
    }

    private VerificationReport Verify(SolverProgram program) => new Verifier(program with { WholeLimit = Limit }).Verify(Edition.Of(rulebook));
}
