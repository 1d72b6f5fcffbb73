using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Portolan.Rules.Verification.Solving;

/// <summary>One running z3, asked over its standard input. Not safe for several threads at once.</summary>
internal sealed class SolverProcess : IDisposable
{
    /// <summary>How much longer than its own time limit the solver may take to answer before it counts as hung.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);

    private readonly Process process;
    private readonly TimeSpan patience;
    private readonly Timer? end;
    private volatile bool isEnded;
    private int scopes;

    public SolverProcess(SolverProgram program)
    {
        patience = program.TimeLimit + Grace;
        process = Start(program);
        if (program.WholeLimit is { } limit) end = new Timer(_ => End(), null, limit, Timeout.InfiniteTimeSpan);
        Send("(set-option :produce-models true)");
        Send("(set-option :produce-unsat-assumptions true)");
        Send(string.Create(CultureInfo.InvariantCulture, $"(set-option :timeout {(int)program.TimeLimit.TotalMilliseconds})"));
        Version = Ask("(get-info :version)").Items[1].Word!.Trim('"');
    }

    /// <summary>The version that the solver says it is.</summary>
    public string Version { get; }

    /// <summary>How many questions it was asked.</summary>
    public int Questions { get; private set; }

    /// <summary>Tells the solver something that it does not answer.</summary>
    public void Send(string text)
    {
        try
        {
            process.StandardInput.WriteLine(text);
        }
        catch (IOException failed)
        {
            throw Ended(failed);
        }
    }

    /// <summary>Asserts something for as long as the current scope lasts.</summary>
    public void Assert(Term term)
    {
        if (!term.IsTrue) Send($"(assert {term.Text})");
    }

    /// <summary>Opens a scope: what is asserted in it is forgotten when the result is disposed.</summary>
    public Scope Open()
    {
        Send("(push 1)");
        scopes++;
        return new Scope(this, scopes - 1);
    }

    /// <summary>Whether what is asserted can be.</summary>
    public SolverAnswer Check() => Answer("(check-sat)");

    /// <summary>Whether what is asserted can be together with constants assumed true.</summary>
    public SolverAnswer Check(IReadOnlyList<Term> constants) => Answer($"(check-sat-assuming ({string.Join(' ', constants.Select(constant => constant.Text))}))");

    /// <summary>Which of the constants assumed at the last check cannot be true together.</summary>
    public IReadOnlySet<Term> Conflict() => Ask("(get-unsat-assumptions)").Items.Select(item => new Term(item.Word!)).ToHashSet();

    /// <summary>The values of terms in the model of the last check: 1 and 0 for true and false.</summary>
    public IReadOnlyList<long> Values(IReadOnlyList<Term> terms)
    {
        if (terms.Count == 0) return [];
        var answer = Ask($"(get-value ({string.Join(' ', terms.Select(term => term.Text))}))");
        return [.. answer.Items.Select(pair => Number(pair.Items[1]))];
    }

    public void Dispose()
    {
        end?.Dispose();
        try
        {
            process.StandardInput.Close();
            if (!process.WaitForExit(TimeSpan.FromSeconds(1))) process.Kill();
        }
        catch (Exception failed) when (failed is IOException or InvalidOperationException)
        {
            // It has ended already, which is what is wanted.
        }
        process.Dispose();
    }

    private static Process Start(SolverProgram program)
    {
        var start = new ProcessStartInfo(program.Path, ["-in", "-smt2"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
        };
        try
        {
            return Process.Start(start) ?? throw new SolverException($"'{program.Path}' did not start");
        }
        catch (System.ComponentModel.Win32Exception failed)
        {
            throw new SolverException($"'{program.Path}' did not start: {failed.Message}", failed);
        }
    }

    private static long Number(SymbolicExpression value) => value switch
    {
        { Word: "true" } => 1,
        { Word: "false" } => 0,
        { Word: { } digits } => long.Parse(digits, CultureInfo.InvariantCulture),
        { Items: [{ Word: "-" }, { Word: { } digits }] } => long.Parse("-" + digits, CultureInfo.InvariantCulture),
        _ => throw new SolverException("the solver gave a value that is no number"),
    };

    private SolverAnswer Answer(string question)
    {
        Questions++;
        return Ask(question).Word switch
        {
            "sat" => SolverAnswer.Possible,
            "unsat" => SolverAnswer.Impossible,
            _ => SolverAnswer.Unknown,
        };
    }

    private SymbolicExpression Ask(string question)
    {
        Send(question);
        Flush();
        var text = new StringBuilder();
        var depth = 0;
        do
        {
            var line = ReadLine();
            depth += SymbolicExpression.Depth(line);
            text.Append(line).Append('\n');
        }
        while (depth > 0 || string.IsNullOrWhiteSpace(text.ToString()));
        var answer = SymbolicExpression.Read(text.ToString());
        return answer is { Items: [{ Word: "error" }, ..] } ? throw new SolverException($"the solver said {text.ToString().Trim()}") : answer;
    }

    private string ReadLine()
    {
        var reading = process.StandardOutput.ReadLineAsync();
        if (!reading.Wait(patience))
        {
            process.Kill();
            throw new SolverException($"the solver gave no answer within {patience.TotalSeconds:0} s");
        }
        return reading.Result ?? throw Ended(null);
    }

    private void Flush()
    {
        try
        {
            process.StandardInput.Flush();
        }
        catch (IOException failed)
        {
            throw Ended(failed);
        }
    }

    private void End()
    {
        isEnded = true;
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended already, which is what is wanted.
        }
    }

    private SolverException Ended(IOException? failed) =>
        new(isEnded ? "the solver was ended, having taken all the time that it may" : $"the solver ended before its time{(failed is null ? "" : $": {failed.Message}")}", failed);

    /// <summary>A scope of assertions.</summary>
    internal readonly record struct Scope(SolverProcess Owner, int Outer) : IDisposable
    {
        /// <summary>Forgets what was asserted in it, and in scopes opened since.</summary>
        public void Dispose()
        {
            if (Owner.scopes == Outer) return;
            Owner.Send($"(pop {Owner.scopes - Outer})");
            Owner.scopes = Outer;
        }
    }
}
